package org.undercroft.casework;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Phrase;
import org.undercroft.office.Account;
import org.undercroft.office.EnquiryLimit;
import org.undercroft.office.EnquiryLimits;
import org.undercroft.office.Officer;
import org.undercroft.office.Officers;
import org.undercroft.office.Role;
import org.undercroft.office.Session;
import org.undercroft.office.SignInRefused;
import org.undercroft.register.Act;

/// Who may work here: signing in and out, and the administrator's work. Every act, also one that came to nothing, stands in the journal.
public final class Accounts {
    /// Without characters that are taken for one another.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final InnerOffice inner;
    private final EnquiryLimits limits = new EnquiryLimits();

    Accounts(InnerOffice inner) {
        this.inner = inner;
    }

    // ---- coming in and going out

    /// @throws SignInRefused when name and password do not belong together, the account is locked, or its password must be changed first
    public Officer signIn(String name, char[] password) {
        Account account = authenticated(name, password);
        if (account.mustChange()) {
            record(Act.Kind.SIGN_IN_FAILED, account.officer().name(), account.officer().name(), "why: " + SignInRefused.Why.MUST_CHANGE);
            throw SignInRefused.mustChange();
        }
        record(Act.Kind.SIGNED_IN, account.officer().name(), account.officer().name(), "");
        inner.read(inner.presentations()::in);
        return account.officer();
    }

    /// The same for somebody who stays: the session locks itself when he leaves it alone.
    ///
    /// @param idle for how long
    public Session open(String name, char[] password, Duration idle) {
        return Session.begun(signIn(name, password), inner.now(), idle);
    }

    /// The session after an act of its officer, now.
    ///
    /// @throws CaseRefused when it was left alone too long; [#unlock] opens it
    public Session touched(Session session) {
        if (session.isLocked(inner.now())) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "session.locked", session.officer().displayName()));
        }
        return session.after(inner.now());
    }

    /// Tells the journal that a session has locked itself.
    public void locked(Session session) {
        record(Act.Kind.SESSION_LOCKED, session.officer().name(), session.officer().name(), "idle: " + session.idle());
    }

    /// Opens a locked session with its officer's password.
    ///
    /// @throws SignInRefused as for [#signIn]
    public Session unlock(Session session, char[] password) {
        Account account = authenticated(session.officer().name(), password);
        record(Act.Kind.SESSION_UNLOCKED, account.officer().name(), account.officer().name(), "");
        return session.unlocked(inner.now());
    }

    public void signOut(Officer officer) {
        record(Act.Kind.SIGNED_OUT, officer.name(), officer.name(), "");
    }

    /// The officer's own choice; also where it must be made before he may sign in.
    ///
    /// @throws SignInRefused as for [#signIn], save that the old password may be one that must be changed
    /// @throws org.undercroft.office.AccountRefused when the new one is too easy
    public void changePassword(String name, char[] old, char[] chosen) {
        Officer officer = authenticated(name, old).officer();
        if (String.valueOf(old).equals(String.valueOf(chosen))) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "password.same"));
        }
        inner.officers().requireGood(officer, chosen);
        Officers.Hashed kept = inner.officers().hashed(chosen);
        inner.act(work -> {
            inner.officers().choosePassword(work, officer.name(), kept);
            inner.record(work, Act.Kind.PASSWORD_CHANGED, officer.name(), officer.name(), "");
            return officer;
        });
    }

    /// Counts first, then looks, then says what came of it: so that many guesses at once are no cheaper than one after another. Hashing takes its time; nobody
    /// else waits for it.
    private Account authenticated(String name, char[] password) {
        Instant now = inner.now();
        try {
            inner.strongroom().write(work -> {
                inner.officers().attempt(work, name, now);
                return name;
            });
            Account account = inner.read(work -> inner.officers().signIn(work, name, password));
            inner.act(work -> {
                inner.officers().forgive(work, account.officer().name());
                return account;
            });
            return account;
        } catch (SignInRefused refused) {
            inner.act(work -> failed(work, shortened(name), refused, now));
            throw refused;
        }
    }

    private Object failed(Handle work, String name, SignInRefused refused, Instant now) {
        inner.record(work, Act.Kind.SIGN_IN_FAILED, "", name, "why: " + refused.why());
        Optional<Account> account = inner.officers().account(work, name);
        Optional<Instant> until = account.flatMap(one -> one.lockedUntil(inner.officers().lockRule(), now));
        if (until.isPresent() && refused.why() == SignInRefused.Why.WRONG) {
            inner.record(work, Act.Kind.ACCOUNT_LOCKED, "", name, "failures: %d\nuntil: %s".formatted(account.get().failures(), until.get()));
        }
        return name;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private void record(Act.Kind kind, String officer, String subject, String details) {
        inner.act(work -> {
            inner.record(work, kind, officer, subject, details);
            return subject;
        });
    }

    // ---- the administrator's work

    public List<Account> list(Officer administrator) {
        return inner.act(work -> {
            inner.officer(work, administrator, Role.ADMINISTRATOR);
            return inner.officers().accounts(work);
        });
    }

    /// @param first a password to be changed at the first sign-in
    public void add(Officer administrator, Officer newcomer, char[] first) {
        inner.officers().requireGood(newcomer, first);
        Officers.Hashed kept = inner.officers().hashed(first);
        administer(administrator, Act.Kind.ACCOUNT_ADDED, newcomer.name(), "name: %s\nroles: %s".formatted(newcomer.displayName(), names(newcomer.roles())),
                (work, name) -> inner.officers().add(work, newcomer, kept, true));
    }

    /// Ends an account; what its officer did stays his.
    public void disable(Officer administrator, String name) {
        administer(administrator, Act.Kind.ACCOUNT_DISABLED, name, "", inner.officers()::disable);
    }

    public void enable(Officer administrator, String name) {
        administer(administrator, Act.Kind.ACCOUNT_ENABLED, name, "", inner.officers()::enable);
    }

    public void rename(Officer administrator, String name, String displayName) {
        administer(administrator, Act.Kind.ACCOUNT_RENAMED, name, "name: " + displayName.strip().replaceAll("\\R", " "),
                (work, account) -> inner.officers().rename(work, account, displayName));
    }

    public void setRoles(Officer administrator, String name, Set<Role> roles) {
        administer(administrator, Act.Kind.ROLES_CHANGED, name, "roles: " + names(roles), (work, account) -> inner.officers().setRoles(work, account, roles));
    }

    /// @param first a password to be changed at the next sign-in
    public void resetPassword(Officer administrator, String name, char[] first) {
        inner.officers().requireGood(inner.read(work -> inner.officers().known(work, name)).officer(), first);
        Officers.Hashed kept = inner.officers().hashed(first);
        administer(administrator, Act.Kind.PASSWORD_RESET, name, "", (work, account) -> inner.officers().resetPassword(work, account, kept));
    }

    /// Before the lock ends by itself.
    public void unlock(Officer administrator, String name) {
        administer(administrator, Act.Kind.ACCOUNT_UNLOCKED, name, "", inner.officers()::forgive);
    }

    /// What enquiries keep back from whom.
    public List<EnquiryLimit> limits() {
        return inner.read(limits::list);
    }

    public void forbid(Officer administrator, EnquiryLimit limit) {
        administer(administrator, Act.Kind.ENQUIRY_LIMITS_CHANGED, limit.role().name(), "kept back: " + said(limit), (work, _) -> limits.put(work, limit));
    }

    public void allow(Officer administrator, EnquiryLimit limit) {
        administer(administrator, Act.Kind.ENQUIRY_LIMITS_CHANGED, limit.role().name(), "shown: " + said(limit), (work, _) -> limits.remove(work, limit));
    }

    private static String said(EnquiryLimit limit) {
        return limit.field() + limit.kind().map(kind -> " of " + kind).orElse("");
    }

    private void administer(Officer administrator, Act.Kind kind, String subject, String details, BiConsumer<Handle, String> work) {
        inner.act(unit -> {
            Officer signed = inner.officer(unit, administrator, Role.ADMINISTRATOR);
            work.accept(unit, subject);
            inner.record(unit, kind, signed.name(), subject, details);
            return subject;
        });
    }

    private static String names(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(" "));
    }

    /// A password for somebody else to begin with: sixteen letters and digits in groups of four.
    public static char[] firstPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString().toCharArray();
    }
}
