package org.undercroft.casework;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;

/// The first start of an office that is no sample: there must be somebody who can let the others in.
///
/// @param password given to the administrator on paper; it must be changed before anything else is done
public record FirstStart(OfficeSettings settings, Officer administrator, String password) {
    /// @param name of the administrator for signing in, `displayName` as colleagues read it
    public static FirstStart with(OfficeSettings settings, String name, String displayName) {
        return new FirstStart(settings, new Officer(name, displayName, Set.of(Role.ADMINISTRATOR)), String.valueOf(Accounts.firstPassword()));
    }

    /// @param place a folder that holds no office yet, or the JDBC URL of a database without one
    public RegistryOffice open(String place) {
        Map<Officer, String> accounts = Map.of(administrator, password);
        return place.startsWith("jdbc:")
                ? RegistryOffice.create(place, settings, accounts, PasswordCost.STANDARD, InstantSource.system())
                : RegistryOffice.create(Path.of(place), settings, accounts);
    }
}
