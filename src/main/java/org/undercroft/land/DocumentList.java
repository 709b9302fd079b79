package org.undercroft.land;

import static org.undercroft.land.Deed.DeedKind.ALLOCATION_DECISION;
import static org.undercroft.land.Deed.DeedKind.APPLICATION;
import static org.undercroft.land.Deed.DeedKind.ASSISTANCE_NOTICE;
import static org.undercroft.land.Deed.DeedKind.CERTIFICATE;
import static org.undercroft.land.Deed.DeedKind.CONSENT;
import static org.undercroft.land.Deed.DeedKind.CONTRIBUTION_APPROVAL;
import static org.undercroft.land.Deed.DeedKind.COURT_ORDER;
import static org.undercroft.land.Deed.DeedKind.DISCHARGE;
import static org.undercroft.land.Deed.DeedKind.EASEMENT_CONTRACT;
import static org.undercroft.land.Deed.DeedKind.EVIDENCE;
import static org.undercroft.land.Deed.DeedKind.GRANT_CONTRACT;
import static org.undercroft.land.Deed.DeedKind.IDENTITY;
import static org.undercroft.land.Deed.DeedKind.LAWSUIT_ACCEPTED;
import static org.undercroft.land.Deed.DeedKind.LEASE_CONTRACT;
import static org.undercroft.land.Deed.DeedKind.MAIN_CONTRACT;
import static org.undercroft.land.Deed.DeedKind.MORTGAGE_CONTRACT;
import static org.undercroft.land.Deed.DeedKind.MORTGAGE_TRANSFER;
import static org.undercroft.land.Deed.DeedKind.NOTICE_AGREEMENT;
import static org.undercroft.land.Deed.DeedKind.OPERATOR_OPINION;
import static org.undercroft.land.Deed.DeedKind.OTHER;
import static org.undercroft.land.Deed.DeedKind.PAYMENT_PROOF;
import static org.undercroft.land.Deed.DeedKind.PLANNING_PERMIT;
import static org.undercroft.land.Deed.DeedKind.TAX_PROOF;
import static org.undercroft.land.Deed.DeedKind.TRANSFER_CONTRACT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The papers that an application must bring, after the Implementing Rules of the Provisional Regulations on Real Estate Registration (first registration 34,
/// transfer 38, alteration 26 and 37, cancellation 28, easement 60 to 64, mortgage 66 to 70, correction 79, objection 82, priority notice 85 to 89, seizure 90;
/// articles from memory). The survey plan is not among them: it is read, not filed.
///
/// @param items each answered by one paper
public record DocumentList(RegistrationKind kind, Matter matter, List<Item> items) {
    public DocumentList {
        items = List.copyOf(items);
    }

    /// Something to be shown.
    ///
    /// @param anyOf kinds of paper of which one is enough
    public record Item(List<Deed.DeedKind> anyOf) {
        public Item {
            anyOf = List.copyOf(anyOf);
        }

        static Item of(Deed.DeedKind... anyOf) {
            return new Item(List.of(anyOf));
        }

        /// As the check list prints it: the first by name, the others as what may stand for it.
        public Phrase phrase() {
            Phrase said = Phrase.of(anyOf.getFirst());
            for (Deed.DeedKind other : anyOf.subList(1, anyOf.size())) {
                said = new Phrase(DocumentList.class, "document.or", said, Phrase.of(other));
            }
            return said;
        }
    }

    public static DocumentList of(RegistrationKind kind, Matter matter) {
        List<Item> items = new ArrayList<>();
        if (isAskedFor(kind, matter)) {
            items.add(Item.of(APPLICATION));
            items.add(Item.of(IDENTITY));
        }
        items.addAll(switch (kind) {
            case FIRST, OBJECTION, PRIORITY_NOTICE, SEIZURE -> first(matter);
            case TRANSFER -> transfer(matter);
            case ALTERATION -> alteration(matter);
            case CANCELLATION -> cancellation(matter);
            case CORRECTION -> List.of(Item.of(EVIDENCE, COURT_ORDER));
            case OTHER -> List.of(Item.of(OTHER, EVIDENCE, OPERATOR_OPINION));
        });
        return new DocumentList(kind, matter, items);
    }

    /// What is still missing.
    public List<Item> missing(Collection<Deed> brought) {
        return items.stream().filter(item -> brought.stream().noneMatch(deed -> item.anyOf().contains(deed.kind()))).toList();
    }

    /// A court and an authority give notice, and a wrong entry is put right by the office itself: nobody applies.
    private static boolean isAskedFor(RegistrationKind kind, Matter matter) {
        return switch (kind) {
            case CORRECTION, OTHER, SEIZURE -> false;
            case FIRST, TRANSFER, ALTERATION, CANCELLATION, OBJECTION, PRIORITY_NOTICE -> switch (matter) {
                case SEIZURE, ZONE -> false;
                case RIGHT, MORTGAGE, EASEMENT, OBJECTION, PRIORITY_NOTICE -> true;
            };
        };
    }

    private static List<Item> first(Matter matter) {
        return switch (matter) {
            case RIGHT -> List.of(Item.of(GRANT_CONTRACT, ALLOCATION_DECISION, LEASE_CONTRACT, CONTRIBUTION_APPROVAL), Item.of(PAYMENT_PROOF, TAX_PROOF));
            case MORTGAGE -> List.of(Item.of(CERTIFICATE), Item.of(MAIN_CONTRACT), Item.of(MORTGAGE_CONTRACT));
            case EASEMENT -> List.of(Item.of(CERTIFICATE), Item.of(EASEMENT_CONTRACT));
            case ZONE -> List.of(Item.of(OPERATOR_OPINION, EVIDENCE, OTHER));
            case SEIZURE -> List.of(Item.of(COURT_ORDER), Item.of(ASSISTANCE_NOTICE));
            case OBJECTION -> List.of(Item.of(EVIDENCE));
            case PRIORITY_NOTICE -> List.of(Item.of(NOTICE_AGREEMENT));
        };
    }

    private static List<Item> transfer(Matter matter) {
        return switch (matter) {
            case RIGHT -> List.of(Item.of(CERTIFICATE), Item.of(TRANSFER_CONTRACT, COURT_ORDER, EVIDENCE), Item.of(TAX_PROOF));
            case MORTGAGE -> List.of(Item.of(CERTIFICATE), Item.of(MORTGAGE_TRANSFER));
            case EASEMENT, PRIORITY_NOTICE -> List.of(Item.of(CERTIFICATE), Item.of(TRANSFER_CONTRACT));
            case ZONE, SEIZURE, OBJECTION -> List.of(Item.of(EVIDENCE));
        };
    }

    private static List<Item> alteration(Matter matter) {
        return switch (matter) {
            case RIGHT -> List.of(Item.of(CERTIFICATE), Item.of(EVIDENCE, GRANT_CONTRACT, PLANNING_PERMIT));
            case MORTGAGE -> List.of(Item.of(CERTIFICATE), Item.of(MORTGAGE_CONTRACT, EVIDENCE));
            case EASEMENT -> List.of(Item.of(CERTIFICATE), Item.of(EASEMENT_CONTRACT, EVIDENCE));
            case ZONE -> List.of(Item.of(OPERATOR_OPINION, EVIDENCE, OTHER));
            case SEIZURE -> List.of(Item.of(COURT_ORDER), Item.of(ASSISTANCE_NOTICE));
            case OBJECTION -> List.of(Item.of(LAWSUIT_ACCEPTED));
            case PRIORITY_NOTICE -> List.of(Item.of(NOTICE_AGREEMENT, EVIDENCE));
        };
    }

    private static List<Item> cancellation(Matter matter) {
        return switch (matter) {
            case RIGHT -> List.of(Item.of(CERTIFICATE), Item.of(EVIDENCE, COURT_ORDER));
            case MORTGAGE -> List.of(Item.of(DISCHARGE, CONSENT, COURT_ORDER));
            case EASEMENT -> List.of(Item.of(DISCHARGE, CONSENT, COURT_ORDER, EVIDENCE));
            case ZONE -> List.of(Item.of(OPERATOR_OPINION, EVIDENCE, OTHER));
            case SEIZURE -> List.of(Item.of(ASSISTANCE_NOTICE, COURT_ORDER));
            case OBJECTION, PRIORITY_NOTICE -> List.of(Item.of(CONSENT, EVIDENCE, COURT_ORDER));
        };
    }
}
