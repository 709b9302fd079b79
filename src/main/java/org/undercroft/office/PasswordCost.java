package org.undercroft.office;

/// How dear a guess at a password is made (Argon2id): memory in KiB, passes, lanes. Each hash names its own, so the office's can be raised later.
public record PasswordCost(int memory, int passes, int lanes) {
    /// 19 MiB and two passes, as OWASP advises.
    public static final PasswordCost STANDARD = new PasswordCost(19 * 1024, 2, 1);
    /// For accounts that protect nothing: tests, and the sample office whose password is printed in its description.
    public static final PasswordCost TOKEN = new PasswordCost(64, 1, 1);
}
