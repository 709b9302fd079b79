package org.undercroft.office;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The accounts. Works inside the unit of work it is handed.
public final class Officers {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final RowMapper<Officer> OFFICER = (row, _) -> new Officer(row.getString("name"), row.getString("display_name"),
            roles(row.getString("roles")));

    private final PasswordCost cost;

    /// @param cost of the passwords hashed from now on
    public Officers(PasswordCost cost) {
        this.cost = cost;
    }

    /// By name.
    public List<Officer> list(Handle work) {
        return work.createQuery("select name, display_name, roles from office.officer order by name").map(OFFICER).list();
    }

    public Optional<Officer> find(Handle work, String name) {
        return work.createQuery("select name, display_name, roles from office.officer where name = :name").bind("name", name).map(OFFICER).findOne();
    }

    public void add(Handle work, Officer officer, char[] password) {
        work.createUpdate("insert into office.officer (name, display_name, roles, password) values (:name, :displayName, :roles, :password)")
                .bind("name", officer.name())
                .bind("displayName", officer.displayName())
                .bind("roles", officer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" ")))
                .bind("password", hash(password))
                .execute();
    }

    /// @throws SignInRefused when name and password do not belong together
    public Officer signIn(Handle work, String name, char[] password) {
        Optional<String> hash = work.createQuery("select password from office.officer where name = :name").bind("name", name).mapTo(String.class).findOne();
        // an unknown name takes as long as a known one, so that waiting tells nothing
        boolean right = Password.check(new SecureString(password), hash.orElseGet(() -> hash(new char[]{'?'}))).with(function(hash));
        if (hash.isEmpty() || !right) {
            throw new SignInRefused();
        }
        return find(work, name).orElseThrow(SignInRefused::new);
    }

    private String hash(char[] password) {
        return Password.hash(new SecureString(password)).addRandomSalt(SALT_BYTES).with(function(Optional.empty())).getResult();
    }

    private Argon2Function function(Optional<String> hash) {
        return hash.map(Argon2Function::getInstanceFromHash)
                .orElseGet(() -> Argon2Function.getInstance(cost.memory(), cost.passes(), cost.lanes(), HASH_BYTES, Argon2.ID));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
