package org.undercroft.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The invented people of the sample office. Their password is no secret.
public final class SampleOfficers {
    public static final String PASSWORD = "beilun";
    public static final Officer WANG = new Officer("wang", "王", Set.of(Role.CLERK));
    public static final Officer LIN = new Officer("lin", "林", Set.of(Role.REVIEWER));
    public static final Officer CHEN = new Officer("chen", "陈", Set.of(Role.REGISTRAR));
    public static final Officer ADMIN = new Officer("admin", "管理员", Set.of(Role.ADMINISTRATOR));

    private SampleOfficers() {}

    public static List<Officer> all() {
        return List.of(WANG, LIN, CHEN, ADMIN);
    }

    /// All of them with their password.
    public static Map<Officer, String> accounts() {
        Map<Officer, String> accounts = new LinkedHashMap<>();
        all().forEach(officer -> accounts.put(officer, PASSWORD));
        return accounts;
    }
}
