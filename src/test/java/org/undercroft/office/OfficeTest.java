package org.undercroft.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.register.Strongroom;

/// Accounts: who may sign in, and what is kept of a password.
@Timeout(60)
class OfficeTest {
    private final Strongroom strongroom = Strongroom.open("jdbc:h2:mem:" + UUID.randomUUID(), List.of(new Strongroom.Shelf("office", Officers.class)));
    private final Officers officers = new Officers(PasswordCost.TOKEN);

    @AfterEach
    void close() {
        strongroom.close();
    }

    @Test
    void anOfficerSignsInWithHisOwnPasswordOnly() {
        SampleOfficers.accounts().forEach((officer, password) -> strongroom.write(work -> added(work, officer, password)));
        Officer zhao = new Officer("zhao", "赵", Set.of(Role.CLERK, Role.REGISTRAR));
        strongroom.write(work -> added(work, zhao, "口令 with blanks"));

        assertThat(signIn("wang", "beilun")).isEqualTo(SampleOfficers.WANG);
        assertThat(signIn("zhao", "口令 with blanks")).isEqualTo(zhao);
        for (String[] wrong : new String[][]{{"wang", "Beilun"}, {"wang", ""}, {"zhao", "beilun"}, {"nobody", "beilun"}, {"' or 1=1 --", "x"}}) {
            assertThatThrownBy(() -> signIn(wrong[0], wrong[1])).as(wrong[0]).isInstanceOf(SignInRefused.class);
        }
        assertThat(strongroom.read(officers::list)).extracting(Officer::name).containsExactly("admin", "chen", "lin", "wang", "zhao");
    }

    @Test
    void ofAPasswordOnlyASaltedHashIsKept() {
        Officer one = new Officer("one", "一", Set.of(Role.CLERK));
        Officer two = new Officer("two", "二", Set.of(Role.CLERK));
        strongroom.write(work -> added(work, one, "same password"));
        strongroom.write(work -> added(work, two, "same password"));

        List<String> kept = strongroom.read(work -> work.createQuery("select password from office.officer").mapTo(String.class).list());
        assertThat(kept).hasSize(2).doesNotHaveDuplicates().allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$").doesNotContain("same"));
    }

    private Officer added(Handle work, Officer officer, String password) {
        officers.add(work, officer, officers.hashed(password.toCharArray()), false);
        return officer;
    }

    private Officer signIn(String name, String password) {
        return strongroom.read(work -> officers.signIn(work, name, password.toCharArray()).officer());
    }
}
