package org.undercroft.land;

import java.util.List;

/// Whoever can hold (LA_Party).
public sealed interface Party {
    PartyId id();

    String name();

    /// @param idNumber number of the identity document; personal, so it is never printed whole
    record Person(PartyId id, String name, String idNumber) implements Party {
        public Person {
            requireName(name);
        }
    }

    /// @param creditCode unified social credit code, 18 characters, or as the office's sample invents it
    record Organisation(PartyId id, String name, String creditCode) implements Party {
        public Organisation {
            requireName(name);
        }
    }

    /// Several who hold as one (LA_GroupParty).
    record Group(PartyId id, String name, List<PartyId> members) implements Party {
        public Group {
            requireName(name);
            members = List.copyOf(members);
            if (members.size() < 2) {
                throw new IllegalArgumentException("a group has at least two members");
            }
        }
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party needs a name");
        }
    }
}
