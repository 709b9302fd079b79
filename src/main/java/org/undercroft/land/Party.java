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
    ///
    /// @param shares of the members, in their order (LA_PartyMember); none where they hold jointly, without shares (共同共有)
    record Group(PartyId id, String name, List<PartyId> members, List<Share> shares) implements Party {
        public Group {
            requireName(name);
            members = List.copyOf(members);
            shares = List.copyOf(shares);
            if (members.size() < 2 || members.stream().distinct().count() != members.size()) {
                throw new IllegalArgumentException("a group has at least two members, each once");
            }
            if (!shares.isEmpty() && (shares.size() != members.size() || !Share.fill(shares))) {
                throw new IllegalArgumentException("the shares of %s do not make up the whole: %s".formatted(name, shares));
            }
        }

        /// Who hold jointly.
        public Group(PartyId id, String name, List<PartyId> members) {
            this(id, name, members, List.of());
        }
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party needs a name");
        }
    }
}
