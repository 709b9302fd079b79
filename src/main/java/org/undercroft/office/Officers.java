package org.undercroft.office;

import static java.time.ZoneOffset.UTC;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.Phrase;

/// The accounts. Works inside the unit of work it is handed.
public final class Officers {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final RowMapper<Account> ACCOUNT = (row, _) -> new Account(
            new Officer(row.getString("name"), row.getString("display_name"), roles(row.getString("roles"))),
            row.getBoolean("active"),
            row.getBoolean("must_change"),
            row.getInt("failures"),
            Optional.ofNullable(row.getObject("tried_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));

    private final PasswordCost cost;
    private final LockRule lock;
    private final PasswordRule rule;

    /// @param cost of the passwords hashed from now on
    public Officers(PasswordCost cost) {
        this(cost, LockRule.STANDARD, PasswordRule.STANDARD);
    }

    public Officers(PasswordCost cost, LockRule lock, PasswordRule rule) {
        this.cost = cost;
        this.lock = lock;
        this.rule = rule;
    }

    public LockRule lockRule() {
        return lock;
    }

    // ---- who there is

    /// Those who may work, by name.
    public List<Officer> list(Handle work) {
        return accounts(work).stream().filter(Account::active).map(Account::officer).toList();
    }

    /// All, ended ones included, by name.
    public List<Account> accounts(Handle work) {
        return work.createQuery("select * from office.officer order by name").map(ACCOUNT).list();
    }

    /// Somebody who may work.
    public Optional<Officer> find(Handle work, String name) {
        return account(work, name).filter(Account::active).map(Account::officer);
    }

    public Optional<Account> account(Handle work, String name) {
        return work.createQuery("select * from office.officer where name = :name").bind("name", name).map(ACCOUNT).findOne();
    }

    // ---- signing in

    /// Counts an attempt before it is judged, so that guesses made side by side are counted too.
    ///
    /// @throws SignInRefused when the account is locked
    public void attempt(Handle work, String name, Instant now) {
        Optional<Instant> locked = account(work, name).flatMap(account -> account.lockedUntil(lock, now));
        if (locked.isPresent()) {
            throw SignInRefused.locked(locked.get());
        }
        work.createUpdate("update office.officer set failures = failures + 1, tried_at = :now where name = :name and active")
                .bind("now", now.atOffset(UTC))
                .bind("name", name)
                .execute();
    }

    /// Looks only; takes its time.
    ///
    /// @return who signed in; he may have to change his password before he works
    /// @throws SignInRefused when name and password do not belong together
    public Account signIn(Handle work, String name, char[] password) {
        Optional<String> hash = work.createQuery("select password from office.officer where name = :name").bind("name", name).mapTo(String.class).findOne();
        // an unknown name takes as long as a known one, so that waiting tells nothing
        boolean right = Password.check(new SecureString(password), hash.orElseGet(() -> hash(new char[]{'?'}))).with(function(hash));
        if (hash.isEmpty() || !right) {
            throw SignInRefused.wrong();
        }
        return account(work, name).filter(Account::active).orElseThrow(SignInRefused::wrong);
    }

    /// Forgets what was tried before.
    public void forgive(Handle work, String name) {
        work.createUpdate("update office.officer set failures = 0 where name = :name").bind("name", name).execute();
    }

    // ---- keeping accounts

    /// A password as it is kept.
    public static final class Hashed {
        private final String text;

        private Hashed(String text) {
            this.text = text;
        }
    }

    /// Makes a password ready to be kept. It takes its time, so it is done before a unit of work begins: nobody waits for it.
    public Hashed hashed(char[] password) {
        return new Hashed(hash(password));
    }

    /// @param mustChange whether the first thing to do is to choose another password; a password somebody else chose is not yet a secret
    public void add(Handle work, Officer officer, Hashed password, boolean mustChange) {
        if (account(work, officer.name()).isPresent()) {
            throw new AccountRefused(new Phrase(Officers.class, "account.taken", officer.name()));
        }
        requireRoles(officer.name(), officer.roles());
        work.createUpdate("""
                insert into office.officer (name, display_name, roles, password, must_change)
                values (:name, :displayName, :roles, :password, :mustChange)""")
                .bind("name", officer.name())
                .bind("displayName", officer.displayName())
                .bind("roles", written(officer.roles()))
                .bind("password", password.text)
                .bind("mustChange", mustChange)
                .execute();
    }

    /// @throws AccountRefused when the password is too easy for this officer
    public void requireGood(Officer officer, char[] password) {
        rule.check(officer, password);
    }

    /// A password that the officer chose himself; [#requireGood] comes before.
    public void choosePassword(Handle work, String name, Hashed password) {
        known(work, name);
        setPassword(work, name, password, false);
    }

    /// A password that the administrator chose; it must be changed at once. [#requireGood] comes before.
    public void resetPassword(Handle work, String name, Hashed password) {
        known(work, name);
        setPassword(work, name, password, true);
    }

    /// @throws AccountRefused when nobody would be left to keep the accounts
    public void disable(Handle work, String name) {
        Account account = known(work, name);
        requireAnotherAdministrator(work, account);
        work.createUpdate("update office.officer set active = false where name = :name").bind("name", name).execute();
    }

    public void enable(Handle work, String name) {
        known(work, name);
        work.createUpdate("update office.officer set active = true, failures = 0 where name = :name").bind("name", name).execute();
    }

    /// Another name for colleagues to read; the name for signing in stays for ever.
    public void rename(Handle work, String name, String displayName) {
        Officer renamed = new Officer(name, displayName.strip(), known(work, name).officer().roles());
        work.createUpdate("update office.officer set display_name = :displayName where name = :name")
                .bind("displayName", renamed.displayName())
                .bind("name", name)
                .execute();
    }

    /// @throws AccountRefused when nobody would be left to keep the accounts
    public void setRoles(Handle work, String name, Set<Role> roles) {
        Account account = known(work, name);
        requireRoles(name, roles);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(work, account);
        }
        work.createUpdate("update office.officer set roles = :roles where name = :name").bind("roles", written(roles)).bind("name", name).execute();
    }

    /// @throws AccountRefused when there is none
    public Account known(Handle work, String name) {
        return account(work, name).orElseThrow(() -> new AccountRefused(new Phrase(Officers.class, "account.unknown", name)));
    }

    private void requireAnotherAdministrator(Handle work, Account account) {
        boolean another = list(work).stream().anyMatch(officer -> officer.is(Role.ADMINISTRATOR) && !officer.name().equals(account.officer().name()));
        if (account.active() && account.officer().is(Role.ADMINISTRATOR) && !another) {
            throw new AccountRefused(new Phrase(Officers.class, "account.lastAdministrator", account.officer().displayName()));
        }
    }

    private static void requireRoles(String name, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefused(new Phrase(Officers.class, "account.noRoles", name));
        }
    }

    private void setPassword(Handle work, String name, Hashed password, boolean mustChange) {
        work.createUpdate("update office.officer set password = :password, must_change = :mustChange, failures = 0 where name = :name")
                .bind("password", password.text)
                .bind("mustChange", mustChange)
                .bind("name", name)
                .execute();
    }

    private String hash(char[] password) {
        return Password.hash(new SecureString(password)).addRandomSalt(SALT_BYTES).with(function(Optional.empty())).getResult();
    }

    private Argon2Function function(Optional<String> hash) {
        return hash.map(Argon2Function::getInstanceFromHash)
                .orElseGet(() -> Argon2Function.getInstance(cost.memory(), cost.passes(), cost.lanes(), HASH_BYTES, Argon2.ID));
    }

    private static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
