package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.AccountRefused;
import org.undercroft.office.EnquiryField;
import org.undercroft.office.EnquiryLimit;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;
import org.undercroft.office.Session;
import org.undercroft.office.SignInRefused;
import org.undercroft.register.JournalReport;

/// Who may work in the office, how an account defends itself, and that the journal tells all of it.
@Timeout(60)
class AccountsTest {
    private static final Officer ADMIN = SampleOfficers.ADMIN;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    private final RegistryOffice office = RegistryOffice.create("jdbc:h2:mem:" + UUID.randomUUID(), settings(true), SampleOfficers.accounts(),
            PasswordCost.TOKEN, now::get);
    private final Accounts accounts = office.accounts();

    private static OfficeSettings settings(boolean sample) {
        return new OfficeSettings("样例登记机构", "Sample office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(398, 3312),
                new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0), DepthLayers.DEFAULT, 0, sample, Optional.empty());
    }

    @AfterEach
    void close() {
        office.close();
    }

    /// The dear function takes seconds here; whoever works meanwhile must not wait for it.
    @Test
    void nobodyWaitsWhileAPasswordIsMadeReady() throws Exception {
        PasswordCost dear = new PasswordCost(64 * 1024, 25, 1);
        try (RegistryOffice slow = RegistryOffice.create("jdbc:h2:mem:" + UUID.randomUUID(), settings(true), Map.of(ADMIN, "beilun"), dear, now::get)) {
            Officer newcomer = new Officer("zhao", "赵", Set.of(Role.CLERK));
            Thread adding = Thread.ofPlatform().start(() -> slow.accounts().add(ADMIN, newcomer, "four words of a song".toCharArray()));
            while (adding.isAlive() && Arrays.stream(adding.getStackTrace()).noneMatch(frame -> frame.getClassName().contains("Argon2"))) {
                Thread.onSpinWait();
            }
            slow.accounts().signOut(ADMIN);
            assertThat(adding.isAlive()).as("still at it").isTrue();
            adding.join();
            assertThat(slow.accounts().list(ADMIN)).hasSize(2);
        }
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHourAndASixthForHalfAnHour() {
        for (int i = 0; i < 5; i++) {
            refused("wang", "guess", SignInRefused.Why.WRONG);
        }
        refused("wang", "beilun", SignInRefused.Why.LOCKED);
        later(Duration.ofMinutes(14));
        refused("wang", "beilun", SignInRefused.Why.LOCKED);
        later(Duration.ofMinutes(1));
        refused("wang", "guess", SignInRefused.Why.WRONG);
        later(Duration.ofMinutes(29));
        refused("wang", "beilun", SignInRefused.Why.LOCKED);
        later(Duration.ofMinutes(1));
        assertThat(signIn("wang", "beilun")).isEqualTo(SampleOfficers.WANG);

        assertThat(acts()).containsSubsequence("SIGN_IN_FAILED wang", "ACCOUNT_LOCKED wang", "SIGN_IN_FAILED wang", "ACCOUNT_LOCKED wang", "SIGNED_IN wang");
        assertThat(signIn("lin", "beilun")).as("the others work on").isEqualTo(SampleOfficers.LIN);
    }

    @Test
    void theRightPasswordForgetsWhatWasTriedBefore() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refused("wang", "guess", SignInRefused.Why.WRONG);
            }
            assertThat(signIn("wang", "beilun")).isEqualTo(SampleOfficers.WANG);
        }
    }

    @Test
    void theAdministratorUnlocksBeforeTheTime() {
        for (int i = 0; i < 5; i++) {
            refused("wang", "guess", SignInRefused.Why.WRONG);
        }
        assertThatThrownBy(() -> accounts.unlock(SampleOfficers.LIN, "wang")).isInstanceOf(CaseRefused.class);
        accounts.unlock(ADMIN, "wang");
        assertThat(signIn("wang", "beilun")).isEqualTo(SampleOfficers.WANG);
    }

    @Test
    void aFirstPasswordIsChangedBeforeAnythingElse() {
        Officer zhao = new Officer("zhao", "赵受理", Set.of(Role.CLERK));
        accounts.add(ADMIN, zhao, "on a slip of paper".toCharArray());

        refused("zhao", "on a slip of paper", SignInRefused.Why.MUST_CHANGE);
        assertThatThrownBy(() -> change("zhao", "wrong old one", "a password of mine")).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> change("zhao", "on a slip of paper", "on a slip of paper")).isInstanceOf(CaseRefused.class);
        change("zhao", "on a slip of paper", "a password of mine");
        assertThat(signIn("zhao", "a password of mine")).isEqualTo(zhao);

        accounts.resetPassword(ADMIN, "zhao", "another slip of paper".toCharArray());
        refused("zhao", "a password of mine", SignInRefused.Why.WRONG);
        refused("zhao", "another slip of paper", SignInRefused.Why.MUST_CHANGE);
    }

    @Test
    void passwordsThatAnybodyWouldTryAreNotTaken() {
        for (String easy : List.of("short", "1234567890", "Password123", "wang123456"/* the name and little more */, "aaaaaaaaaaaa", "ＱＷＥＲＴＹＵＩＯＰ")) {
            assertThatThrownBy(() -> change("wang", "beilun", easy)).as(easy).isInstanceOf(AccountRefused.class);
        }
        change("wang", "beilun", "洞库之上有青山绿水人家");
        assertThat(signIn("wang", "洞库之上有青山绿水人家")).isEqualTo(SampleOfficers.WANG);
    }

    @Test
    void anEndedAccountOpensNothingAndItsNameIsNeverGivenAgain() {
        accounts.disable(ADMIN, "wang");
        refused("wang", "beilun", SignInRefused.Why.WRONG);
        assertThat(office.officers()).doesNotContain(SampleOfficers.WANG);
        assertThatThrownBy(() -> accounts.add(ADMIN, SampleOfficers.WANG, "on a slip of paper".toCharArray())).isInstanceOf(AccountRefused.class);

        accounts.enable(ADMIN, "wang");
        accounts.rename(ADMIN, "wang", "王主任");
        accounts.setRoles(ADMIN, "wang", Set.of(Role.CLERK, Role.ENQUIRER));
        assertThat(signIn("wang", "beilun")).isEqualTo(new Officer("wang", "王主任", Set.of(Role.CLERK, Role.ENQUIRER)));
        assertThat(acts()).containsSubsequence("ACCOUNT_DISABLED wang", "ACCOUNT_ENABLED wang", "ACCOUNT_RENAMED wang", "ROLES_CHANGED wang");
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> accounts.disable(ADMIN, "admin")).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> accounts.setRoles(ADMIN, "admin", Set.of(Role.CLERK))).isInstanceOf(AccountRefused.class);

        accounts.setRoles(ADMIN, "chen", Set.of(Role.REGISTRAR, Role.ADMINISTRATOR));
        accounts.disable(ADMIN, "admin");
        assertThatThrownBy(() -> accounts.disable(SampleOfficers.CHEN, "chen")).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> accounts.enable(ADMIN, "admin")).as("who is out cannot let himself in").isInstanceOf(CaseRefused.class);
    }

    @Test
    void onlyTheAdministratorKeepsAccounts() {
        for (Officer other : List.of(SampleOfficers.WANG, SampleOfficers.LIN, SampleOfficers.CHEN)) {
            assertThatThrownBy(() -> accounts.list(other)).isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> accounts.disable(other, "wang")).isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> accounts.allow(other, new EnquiryLimit(Role.ENQUIRER, EnquiryField.IDENTITY, Optional.empty())))
                    .isInstanceOf(CaseRefused.class);
        }
    }

    @Test
    void aSessionLeftAloneLocksItselfAndThePasswordOpensItAgain() {
        Session session = accounts.open("wang", "beilun".toCharArray(), Duration.ofMinutes(10));
        later(Duration.ofMinutes(9));
        session = accounts.touched(session);
        later(Duration.ofMinutes(9));
        session = accounts.touched(session);
        later(Duration.ofMinutes(10));
        Session left = session;
        assertThat(left.isLocked(now.get())).isTrue();
        assertThatThrownBy(() -> accounts.touched(left)).isInstanceOf(CaseRefused.class);
        accounts.locked(left);
        assertThatThrownBy(() -> accounts.unlock(left, "guess".toCharArray())).isInstanceOf(SignInRefused.class);
        assertThat(accounts.unlock(left, "beilun".toCharArray()).isLocked(now.get())).isFalse();
        accounts.signOut(SampleOfficers.WANG);

        assertThat(acts()).containsSubsequence("SIGNED_IN wang", "SESSION_LOCKED wang", "SIGN_IN_FAILED wang", "SESSION_UNLOCKED wang", "SIGNED_OUT wang");
    }

    @Test
    void theJournalTellsWhoKeptTheAccountsAndStaysWhole() {
        accounts.add(ADMIN, new Officer("zhao", "赵", Set.of(Role.ENQUIRER)), "on a slip of paper".toCharArray());
        accounts.allow(ADMIN, new EnquiryLimit(Role.ENQUIRER, EnquiryField.DOCUMENTS, Optional.empty()));

        assertThat(office.register().journal().getLast().text()).contains("kind: ENQUIRY_LIMITS_CHANGED", "officer: admin", "shown: DOCUMENTS");
        assertThat(office.register().journal()).noneMatch(record -> record.text().contains("slip of paper"));
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void theFirstStartOfAnOfficeMakesAnAdministratorWhoMustChangeHisPassword(@TempDir Path folder) {
        FirstStart start = FirstStart.with(settings(false), "root", "钱管理");
        assertThat(start.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        try (RegistryOffice own = start.open(folder.resolve("office").toString())) {
            assertThat(own.officers()).containsExactly(start.administrator());
            assertThatThrownBy(() -> own.signIn("root", start.password().toCharArray()))
                    .isInstanceOfSatisfying(SignInRefused.class, refused -> assertThat(refused.why()).isEqualTo(SignInRefused.Why.MUST_CHANGE));
            own.accounts().changePassword("root", start.password().toCharArray(), "a password of my own".toCharArray());
            assertThat(own.signIn("root", "a password of my own".toCharArray())).isEqualTo(start.administrator());
        }
        Map<Officer, String> nobody = new LinkedHashMap<>(Map.of(SampleOfficers.WANG, "x"));
        assertThatThrownBy(() -> RegistryOffice.create(folder.resolve("other"), settings(false), nobody)).hasMessageContaining("administrator");
    }

    private Officer signIn(String name, String password) {
        return office.signIn(name, password.toCharArray());
    }

    private void change(String name, String old, String chosen) {
        accounts.changePassword(name, old.toCharArray(), chosen.toCharArray());
    }

    private void refused(String name, String password, SignInRefused.Why why) {
        assertThatThrownBy(() -> signIn(name, password)).isInstanceOfSatisfying(SignInRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.phrase().in(Locale.CHINESE)).isNotEqualTo(refused.phrase().in(Locale.ENGLISH));
        });
    }

    private void later(Duration wait) {
        now.updateAndGet(instant -> instant.plus(wait));
    }

    /// Kind and subject of each act.
    private List<String> acts() {
        return office.register().journal().stream()
                .filter(record -> record.text().startsWith("undercroft act"))
                .map(record -> field(record.text(), "kind") + " " + field(record.text(), "subject"))
                .toList();
    }

    private static String field(String text, String name) {
        return text.lines().filter(line -> line.startsWith(name + ": ")).findFirst().orElse("").substring(name.length() + 2);
    }
}
