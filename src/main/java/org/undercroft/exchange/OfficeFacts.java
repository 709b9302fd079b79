package org.undercroft.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undercroft.land.Deed;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// An office as its files describe it: who works there, who holds, what is registered, what is applied for. Facts only; the office itself is made from them
/// by those who may.
///
/// @param folder where the file lies; the files it names lie below
/// @param province the short name in certificate numbers, `place` the place there
/// @param ground the ground model's file
/// @param entries registered units, in the order of their entry
public record OfficeFacts(
        Path folder,
        Text name,
        String province,
        String place,
        ReferenceSystem system,
        Path ground,
        DepthLayers depthLayers,
        List<OfficerFact> officers,
        List<PartyFact> parties,
        List<Entry> entries,
        List<Entry> applications) {
    public OfficeFacts {
        officers = List.copyOf(officers);
        parties = List.copyOf(parties);
        entries = List.copyOf(entries);
        applications = List.copyOf(applications);
    }

    /// One text in both languages.
    public record Text(String zh, String en) {
        public String in(Locale language) {
            return language.getLanguage().equals("zh") ? zh : en;
        }
    }

    /// @param roles by the names the office gives them: `CLERK`, `REVIEWER`, `REGISTRAR`, `ADMINISTRATOR`
    public record OfficerFact(String name, Text displayName, List<String> roles) {}

    public enum PartyKind {
        PERSON,
        ORGANISATION
    }

    /// @param number of the identity document, or the credit code
    public record PartyFact(String id, PartyKind kind, Text name, String number) {
        public Party in(Locale language) {
            return switch (kind) {
                case PERSON -> new Party.Person(new PartyId(id), name.in(language), number);
                case ORGANISATION -> new Party.Organisation(new PartyId(id), name.in(language), number);
            };
        }
    }

    /// A unit that is registered, or applied for.
    ///
    /// @param file with the survey, below the office's folder
    /// @param spaces identifiers of the unit's objects in that file
    /// @param label of the space within its unit
    /// @param expect what must come of an application; empty for entries
    public record Entry(
            String id,
            RegistrationKind registration,
            String file,
            List<String> spaces,
            UnitCode unit,
            String label,
            Text name,
            Text situs,
            Level level,
            SpaceKind spaceKind,
            EnvelopeBasis envelopeBasis,
            SurveyClass surveyClass,
            Optional<RightFact> right,
            Optional<RestrictionFact> restriction,
            List<DeedFact> deeds,
            Text remarks,
            List<DeclaredFact> declared,
            Optional<Expected> expect) {}

    public record RightFact(RightKind kind, RightNature nature, String use, Optional<Term> term, List<HolderFact> holders) {}

    /// @param party its identifier
    public record HolderFact(String party, Share share) {}

    public record RestrictionFact(RestrictionKind kind, UnitCode unit, Optional<UnitCode> beneficiary, Text content) {}

    public record DeedFact(Text title, Deed.DeedKind kind, LocalDate signed) {}

    /// A figure that the applicant states and nobody here computes.
    public record DeclaredFact(Text name, double value, String unit) {}

    /// @param outcome `REGISTERED` or `REFUSED`
    public record Expected(String outcome, String finding) {}

    public Path fileOf(Entry entry) {
        return folder.resolve(entry.file());
    }

    public Party party(String id, Locale language) {
        return parties.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no party %s in %s".formatted(id, folder)))
                .in(language);
    }

    /// The right or the restriction that an entry is about.
    public Interest interestOf(Entry entry, Locale language) {
        if (entry.restriction().isPresent()) {
            RestrictionFact fact = entry.restriction().get();
            return new Interest.Restriction(fact.unit(), fact.kind(), fact.beneficiary(), fact.content().in(language));
        }
        RightFact fact = entry.right()
                .orElseThrow(() -> new IllegalArgumentException("the entry %s is about neither right nor restriction".formatted(entry.id())));
        List<Holding> holdings = fact.holders().stream()
                .map(holder -> new Holding(party(holder.party(), language), holder.share()))
                .toList();
        return new Interest.Right(entry.unit(), fact.kind(), fact.nature(), holdings, fact.use(), fact.term());
    }
}
