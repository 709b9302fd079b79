package org.undercroft.office;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The accounts. Works inside the unit of work it is handed.
@SuppressWarnings("DoNotCallSuggester") // a skeleton, filled in the next commits
public final class Officers {
    public List<Officer> list(Handle work) {
        throw new UnsupportedOperationException();
    }

    public Optional<Officer> find(Handle work, String name) {
        throw new UnsupportedOperationException();
    }

    public void add(Handle work, Officer officer, char[] password) {
        throw new UnsupportedOperationException();
    }

    /// @throws SignInRefused when name and password do not belong together
    public Officer signIn(Handle work, String name, char[] password) {
        throw new UnsupportedOperationException();
    }
}
