package org.undercroft.office;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.undercroft.land.Phrase;

/// What a password must be: long enough, not the officer's own name, not one of those that are tried first. Length is what makes guessing dear; signs and
/// digits are not asked for (NIST SP 800-63B, 5.1.1.2).
///
/// @param shortest characters
public record PasswordRule(int shortest) {
    public static final PasswordRule STANDARD = new PasswordRule(10);

    private static final int LONGEST = 200;
    /// The beginnings of every list of stolen passwords, as far as they are long enough to matter, and what this office would think of first.
    private static final Set<String> WORST = Set.of("1234567890", "12345678910", "0123456789", "0987654321", "1111111111", "0000000000", "8888888888",
            "6666666666", "1q2w3e4r5t", "1qaz2wsx3edc", "qwertyuiop", "qwerty1234", "qwerty12345", "qwer123456", "asdfghjkl;", "asdfghjkl1", "zxcvbnm123",
            "password12", "password123", "password1234", "passw0rd123", "administrator", "admin12345", "admin123456", "woaini1314", "woaini520520",
            "5201314520", "iloveyou12", "letmein123", "welcome123", "abcd123456", "abc1234567", "a123456789", "aa12345678", "q123456789", "undercroft",
            "undercroft1", "beilun12345", "budongchan", "kataster123");

    /// @throws AccountRefused when it is too short, too near to the name, or among the worst
    void check(Officer officer, char[] password) {
        String said = Normalizer.normalize(String.valueOf(password), Normalizer.Form.NFKC);
        String plain = said.toLowerCase(Locale.ROOT);
        if (said.codePointCount(0, said.length()) < shortest || said.length() > LONGEST) {
            throw new AccountRefused(new Phrase(PasswordRule.class, "password.length", shortest, LONGEST));
        }
        if (plain.codePoints().distinct().count() < 4 || WORST.contains(plain)) {
            throw new AccountRefused(new Phrase(PasswordRule.class, "password.worst"));
        }
        if (isName(plain, officer.name()) || isName(plain, officer.displayName().toLowerCase(Locale.ROOT))) {
            throw new AccountRefused(new Phrase(PasswordRule.class, "password.name"));
        }
    }

    /// Whether nothing is left of it but a few characters when the name is taken out.
    private static boolean isName(String password, String name) {
        String rest = password.replace(name, "");
        return rest.length() < password.length() && rest.length() < 8;
    }
}
