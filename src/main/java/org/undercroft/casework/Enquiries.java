package org.undercroft.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Stacking;
import org.undercroft.land.Days;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;
import org.undercroft.office.EnquiryField;
import org.undercroft.office.EnquiryLimits;
import org.undercroft.office.Officer;
import org.undercroft.office.Sight;
import org.undercroft.register.Act;
import org.undercroft.register.Enquiry;
import org.undercroft.register.Excerpt;
import org.undercroft.register.Found;
import org.undercroft.register.Register;
import org.undercroft.register.SearchField;
import org.undercroft.register.Standing;
import org.undercroft.register.Statement;

/// Questions to the book, each answered within the limits of who asks, and each told to the journal: who asked what, why, and how much he was told.
public final class Enquiries {
    /// Metres; below and above everything that is ever registered.
    static final double ABYSS = -12_000;
    static final double SKY = 9_000;
    /// Excerpts that one answer has room for where all of them matter.
    private static final int ALL = 1_000;

    private final InnerOffice inner;
    private final Enquiry book;
    private final EnquiryLimits limits = new EnquiryLimits();

    Enquiries(InnerOffice inner, Enquiry book) {
        this.inner = inner;
        this.book = book;
    }

    /// The book as it was known at the end of a day.
    public EntryNumber asOf(LocalDate day) {
        return book.lastBefore(Days.endOf(day));
    }

    /// An area as high as the sky and as deep as the earth.
    public static Box column(double west, double south, double east, double north) {
        return new Box(west, south, ABYSS, east, north, SKY);
    }

    /// Everything under a code, in force or not, oldest first; nothing where the code was never given.
    public UnitAnswer unit(Enquirer who, UnitCode unit, AsOf asOf) {
        return answer(who, "unit", "code: " + unit.value(), asOf, UnitAnswer::lines, (from, view) -> unit(from, view, unit, asOf));
    }

    /// @param most hits at a time
    public Listing search(Enquirer who, Question question, AsOf asOf, int most) {
        return answer(who, "search", question.line(), asOf, Listing::hits, (from, view) -> search(from, view, question, most));
    }

    /// What a few words may mean, while they are still being typed: units by code, name, holder, place, certificate or case. Nothing of it stands in the journal
    /// until [#glanced] tells what came of it, so that one search is one record and not one for each key.
    ///
    /// @throws CaseRefused for an account that must say why it asks and does not
    public List<UnitLine> glance(Enquirer who, String words, int most) {
        requireReason(who);
        return Glances.at(book, new View(inner.read(work -> sight(work, who))), words, most);
    }

    /// Tells the journal what was looked for with [#glance] when the search was over.
    ///
    /// @param told how many units were on offer then
    public void glanced(Enquirer who, String words, int told) {
        record(who, "search", "%s\nas of: %s\nwhy: %s\ntold: %d".formatted(new Question.Words(EnumSet.allOf(SearchField.class), words).line(),
                book.horizon(), who.why(), told));
    }

    /// What lies under a place.
    ///
    /// @param place in the office's reference system
    public Column at(Enquirer who, Point2 place, AsOf asOf) {
        return answer(who, "column", "at: %s,%s".formatted(place.x(), place.y()), asOf, Column::strata, (from, view) -> column(from, view, place));
    }

    /// What lies above and below a unit.
    ///
    /// @throws CaseRefused when nothing with a space is in force under the code
    public Stack stack(Enquirer who, UnitCode unit, AsOf asOf) {
        return answer(who, "stack", "code: " + unit.value(), asOf, Stack::layers,
                (from, view) -> new Stacks(from, view, inner.settings().ground()).stack(ownSpace(from, unit)));
    }

    /// Whose land lies above a unit.
    ///
    /// @throws CaseRefused as for [#stack]
    public NoticeList notices(Enquirer who, UnitCode unit, AsOf asOf) {
        return answer(who, "notice list", "code: " + unit.value(), asOf, NoticeList::notices,
                (from, view) -> new Stacks(from, view, inner.settings().ground()).notices(ownSpace(from, unit)));
    }

    /// What a party holds, for papers that state it and have been allowed already: no enquiry by itself.
    List<UnitCode> heldBy(PartyId party) {
        return book.heldBy(party);
    }

    // ---- how an enquiry goes

    private interface Answering<R> {
        R from(Enquiry book, View view);
    }

    private <R> R answer(Enquirer who, String kind, String line, AsOf asOf, Function<R, List<?>> told, Answering<R> answering) {
        Sight sight = inner.read(work -> sight(work, who));
        requireReason(who);
        Enquiry known = asOf.known().map(book::asOf).orElse(book);
        Enquiry then = asOf.day().map(known::inForce).orElse(known);
        R answer = answering.from(then, new View(sight));
        String details = "%s\nas of: %s%s\nwhy: %s\ntold: %d".formatted(line, then.horizon(), asOf.day().map(day -> " in force on " + day).orElse(""),
                who.why(),
                told.apply(answer).size());
        record(who, kind, details);
        return answer;
    }

    private static void requireReason(Enquirer who) {
        if (who.mustSayWhy() && who.why().isEmpty()) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "enquiry.why"));
        }
    }

    private void record(Enquirer who, String kind, String details) {
        inner.act(work -> {
            inner.record(work, Act.Kind.ENQUIRED, who.officer().map(Officer::name).orElse(""), kind, details);
            return kind;
        });
    }

    private Sight sight(Handle work, Enquirer who) {
        return limits.of(work, who.officer().map(officer -> inner.known(work, officer).roles()).orElse(Set.of()));
    }

    private static Listing listing(Enquiry book, Found found, View view) {
        return new Listing(book.horizon(), found.statements().stream().map(one -> new Listing.Hit(view.of(one), OptionalDouble.empty())).toList(),
                found.more());
    }

    /// The unit's own space, or, where it has none, what burdens it.
    private static List<Excerpt> ownSpace(Enquiry book, UnitCode unit) {
        List<Excerpt> all = book.byCode(unit).stream().filter(one -> !one.pieces().isEmpty()).toList();
        List<Excerpt> held = all.stream().filter(one -> one.pieces().stream().anyMatch(piece -> piece.level().isHeld())).toList();
        List<Excerpt> own = held.isEmpty() ? all : held;
        if (own.isEmpty()) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "enquiry.noUnit", unit.printed()));
        }
        return own;
    }

    private UnitAnswer unit(Enquiry book, View view, UnitCode unit, AsOf asOf) {
        List<Excerpt> history = book.history(unit);
        List<Excerpt> inForce = history.stream().filter(Excerpt::inForce).toList();
        Map<EntryNumber, List<SpatialUnit>> spaces = book.spacesOf(inForce.stream().map(Excerpt::entry).toList());
        List<UnitAnswer.Piece> pieces = new ArrayList<>();
        for (Excerpt statement : inForce) {
            for (SpatialUnit piece : spaces.getOrDefault(statement.entry(), List.of())) {
                boolean shown = view.showsPlace(statement);
                pieces.add(new UnitAnswer.Piece(piece.id().label(), piece.name(), piece.level(), piece.kind(), piece.space().volume(), piece.space().planArea(),
                        shown ? OptionalDouble.of(piece.space().bottom()) : OptionalDouble.empty(),
                        shown ? OptionalDouble.of(piece.space().top()) : OptionalDouble.empty()));
            }
        }
        return new UnitAnswer(book.horizon(), unit, history.stream().map(view::of).toList(), pieces, hanging(book.horizon(), view, unit, asOf),
                touching(view, unit, asOf, book.horizon(), spaces.values().stream().flatMap(List::stream).toList()), book.lineage(unit));
    }

    private List<UnitAnswer.Hanging> hanging(EntryNumber horizon, View view, UnitCode unit, AsOf asOf) {
        Register known = inner.register().asOf(horizon);
        Standing standing = asOf.day().map(known::inForce).orElse(known).standing(unit);
        boolean named = view.sight().showsEverywhere(EnquiryField.HOLDER);
        List<StatementId> mortgages = standing.mortgages().stream().map(ranked -> ranked.statement().id()).toList();
        List<StatementId> seizures = standing.seizures().stream().map(Statement::id).toList();
        return standing.statements().stream().filter(one -> one.matter() != Matter.RIGHT).map(one -> new UnitAnswer.Hanging(one.id(), one.matter(),
                one.entry().number(), rank(one.id(), mortgages, seizures), named ? beneficiary(one) : Optional.empty(), one.lastDay())).toList();
    }

    /// A wall shared with a space whose place is kept back would tell where that is.
    private List<UnitAnswer.Touching> touching(View view, UnitCode unit, AsOf asOf, EntryNumber horizon, List<SpatialUnit> pieces) {
        if (!view.sight().showsEverywhere(EnquiryField.PLACE)) {
            return List.of();
        }
        Instant then = asOf.known().isEmpty() || horizon.equals(EntryNumber.NONE) ? inner.now() : inner.register().entry(horizon).at();
        Map<String, String> digests = pieces.stream().collect(Collectors.toMap(piece -> piece.id().toString(), SpatialUnit::digest, (one, _) -> one));
        return inner.read(work -> EvidenceFiles.boundaries(work, unit, inner.register(), then)).stream().flatMap(boundary -> {
            boolean first = boundary.digestOfOne().equals(digests.get(boundary.one()));
            boolean second = boundary.digestOfOther().equals(digests.get(boundary.other()));
            return first
                    ? Stream.of(new UnitAnswer.Touching(boundary.one(), boundary.other()))
                    : second ? Stream.of(new UnitAnswer.Touching(boundary.other(), boundary.one())) : Stream.empty();
        }).toList();
    }

    private static OptionalInt rank(StatementId id, List<StatementId> mortgages, List<StatementId> seizures) {
        List<StatementId> among = mortgages.contains(id) ? mortgages : seizures;
        return among.contains(id) ? OptionalInt.of(among.indexOf(id) + 1) : OptionalInt.empty();
    }

    private static Optional<String> beneficiary(Statement statement) {
        return statement.entry().interests().stream().flatMap(interest -> switch (interest) {
            case Interest.Burden burden -> Stream.of(burden.beneficiary().name());
            case Interest.Restriction restriction -> restriction.beneficiary().map(UnitCode::printed).stream();
            case Interest.Right _,Interest.Responsibility _ -> Stream.<String>empty();
        }).findFirst();
    }

    // ---- searching

    private static Listing search(Enquiry book, View view, Question question, int most) {
        return switch (question) {
            case Question.Words words -> listing(book, book.byWords(allowed(words.fields(), view), words.words(), most), view);
            case Question.Code code -> listing(book, book.byCodePart(code.part().replaceAll("\\s", "").toUpperCase(Locale.ROOT), most), view);
            case Question.PartyNumber number -> {
                require(view, EnquiryField.IDENTITY);
                yield listing(book, book.byParty(number.number(), most), view);
            }
            case Question.Certificate certificate -> listing(book, book.byCertificate(certificate.number()), view);
            case Question.OfCase of -> listing(book, book.byCase(of.number(), most), view);
            case Question.Document document -> {
                require(view, EnquiryField.DOCUMENTS);
                yield listing(book, book.byDocument(document.digest().strip().toLowerCase(Locale.ROOT), most), view);
            }
            case Question.Within within -> listing(book, within(book, view, within.box(), most), view);
            case Question.Heights heights -> listing(book, book.between(heights.low(), heights.high(), view.unplaced(), most), view);
            case Question.NearUnit near -> nearUnit(book, view, near, most);
            case Question.NearPlace near -> nearPlace(book, view, near, most);
        };
    }

    /// Fields that somebody may look in; who may not see documents cannot look for them either.
    private static Set<SearchField> allowed(Set<SearchField> fields, View view) {
        Set<SearchField> allowed = EnumSet.copyOf(fields);
        if (fields.equals(Set.of(SearchField.DOCUMENT))) {
            require(view, EnquiryField.DOCUMENTS);
        }
        if (!view.sight().showsEverywhere(EnquiryField.DOCUMENTS)) {
            allowed.remove(SearchField.DOCUMENT);
        }
        if (!view.sight().showsEverywhere(EnquiryField.HOLDER)) {
            allowed.remove(SearchField.HOLDER);
        }
        return allowed;
    }

    private static void require(View view, EnquiryField field) {
        if (!view.sight().showsEverywhere(field)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "enquiry.notHis", Phrase.of(field)));
        }
    }

    /// What may not be placed exactly is found by its ground cells, so that nobody can feel his way along it.
    private static Found within(Enquiry book, View view, Box box, int most) {
        Found exact = book.within(box, view.unplaced(), most);
        if (view.sight().showsEverywhere(EnquiryField.PLACE)) {
            return exact;
        }
        Found coarse = book.inCellsOf(box, ALL);
        List<Excerpt> all = new ArrayList<>(exact.statements());
        coarse.statements().stream().filter(one -> !view.showsPlace(one)).forEach(all::add);
        return new Found(all.stream().sorted(BY_CODE).limit(most).toList(), exact.more() || coarse.more() || all.size() > most);
    }

    private static final Comparator<Excerpt> BY_CODE = Comparator.comparing(Excerpt::unit).thenComparing(Excerpt::label);

    private static Listing nearUnit(Enquiry book, View view, Question.NearUnit near, int most) {
        List<Excerpt> own = ownSpace(book, near.unit());
        boolean exact = own.stream().allMatch(view::showsPlace);
        List<SpatialUnit> pieces = book.spacesOf(own.stream().map(Excerpt::entry).toList()).values().stream().flatMap(List::stream).toList();
        List<Excerpt> candidates = book.aroundCellsOf(pieces, near.within()).stream()
                .filter(one -> !one.unit().equals(near.unit()))
                .filter(one -> !exact || !view.showsPlace(one) || boxesNear(own, one, near.within()))
                .toList();
        Map<EntryNumber, List<SpatialUnit>> spaces = exact
                ? book.spacesOf(candidates.stream().filter(view::showsPlace).map(Excerpt::entry).toList())
                : Map.of();
        List<Listing.Hit> hits = new ArrayList<>();
        for (Excerpt candidate : candidates) {
            List<SpatialUnit> others = spaces.getOrDefault(candidate.entry(), List.of());
            if (others.isEmpty()) {
                hits.add(new Listing.Hit(view.of(candidate), OptionalDouble.empty()));
            } else {
                double distance = distance(pieces, others, near.within());
                if (distance <= near.within()) {
                    hits.add(new Listing.Hit(view.of(candidate), OptionalDouble.of(distance)));
                }
            }
        }
        return nearest(book, hits, most);
    }

    private static boolean boxesNear(List<Excerpt> own, Excerpt other, double within) {
        return own.stream().flatMap(one -> one.pieces().stream())
                .anyMatch(mine -> other.pieces().stream().anyMatch(theirs -> mine.box().distance(theirs.box()) <= within));
    }

    private static double distance(List<SpatialUnit> some, List<SpatialUnit> others, double limit) {
        double least = Double.POSITIVE_INFINITY;
        for (SpatialUnit one : some) {
            for (SpatialUnit other : others) {
                least = Math.min(least, one.space().box().distance(other.space().box()) > limit ? Double.POSITIVE_INFINITY : distance(one, other, limit));
            }
        }
        return least;
    }

    private static double distance(SpatialUnit one, SpatialUnit other, double limit) {
        return switch (Relations.STANDARD.between(one.space(), other.space(), limit)) {
            case Relation.Apart apart -> apart.distance();
            case Relation.Touching _,Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> 0;
        };
    }

    private static Listing nearPlace(Enquiry book, View view, Question.NearPlace near, int most) {
        double m = near.within();
        Found candidates = within(book, view, column(near.place().x() - m, near.place().y() - m, near.place().x() + m, near.place().y() + m), ALL);
        Map<EntryNumber, List<SpatialUnit>> spaces = book
                .spacesOf(candidates.statements().stream().filter(view::showsPlace).map(Excerpt::entry).toList());
        List<Listing.Hit> hits = new ArrayList<>();
        for (Excerpt candidate : candidates.statements()) {
            OptionalDouble distance = spaces.getOrDefault(candidate.entry(), List.of()).stream()
                    .mapToDouble(unit -> Stacking.distance(unit.space().plan(), unit.space().frame().toLocal(near.place())))
                    .min();
            if (distance.isEmpty() || distance.getAsDouble() <= m) {
                hits.add(new Listing.Hit(view.of(candidate), distance));
            }
        }
        Listing listing = nearest(book, hits, most);
        return new Listing(listing.asOf(), listing.hits(), listing.more() || candidates.more());
    }

    private static Listing nearest(Enquiry book, List<Listing.Hit> hits, int most) {
        List<Listing.Hit> sorted = hits.stream()
                .sorted(Comparator.<Listing.Hit>comparingDouble(hit -> hit.distance().orElse(Double.POSITIVE_INFINITY)).thenComparing(hit -> hit.unit().unit())
                        .thenComparing(hit -> hit.unit().label()))
                .toList();
        return new Listing(book.horizon(), sorted.stream().limit(most).toList(), sorted.size() > most);
    }

    // ---- under a place

    private Column column(Enquiry book, View view, Point2 place) {
        Found found = within(book, view, column(place.x(), place.y(), place.x(), place.y()), ALL);
        List<Excerpt> seen = found.statements().stream().filter(view::showsPlace).toList();
        List<UnitLine> nearby = found.statements().stream().filter(one -> !view.showsPlace(one)).map(view::of).toList();
        Map<EntryNumber, List<SpatialUnit>> spaces = book.spacesOf(seen.stream().map(Excerpt::entry).toList());
        List<Column.Stratum> strata = new ArrayList<>();
        OptionalDouble ground = inner.settings().ground().map(survey -> survey.model().heightAt(place.x(), place.y())).orElse(OptionalDouble.empty());
        for (Excerpt statement : seen) {
            UnitLine line = view.of(statement);
            for (SpatialUnit unit : spaces.getOrDefault(statement.entry(), List.of())) {
                for (Cuts.Span span : Cuts.borehole(unit.space(), unit.space().frame().toLocal(place))) {
                    strata.add(new Column.Stratum(line, span.bottom(), span.top(), OptionalDouble.empty(), depth(ground, span.top())));
                }
            }
        }
        strata.sort(Comparator.comparingDouble(Column.Stratum::top).reversed().thenComparing(stratum -> stratum.unit().unit()));
        List<Column.Stratum> measured = strata.stream().map(stratum -> new Column.Stratum(stratum.unit(), stratum.bottom(), stratum.top(),
                gap(stratum, strata, ground), stratum.depth())).toList();
        return new Column(book.horizon(), place, ground, measured, nearby);
    }

    private static OptionalDouble depth(OptionalDouble ground, double top) {
        return ground.isPresent() && ground.getAsDouble() >= top ? OptionalDouble.of(ground.getAsDouble() - top) : OptionalDouble.empty();
    }

    /// Up to the lowest right above it; 0 where one reaches down into it.
    private static OptionalDouble gap(Column.Stratum stratum, List<Column.Stratum> all, OptionalDouble ground) {
        if (!stratum.unit().isHeld()) {
            return OptionalDouble.empty();
        }
        OptionalDouble above = all.stream().filter(other -> other.unit().isHeld() && other.top() > stratum.top())
                .mapToDouble(Column.Stratum::bottom).min();
        return above.isPresent() ? OptionalDouble.of(Math.max(0, above.getAsDouble() - stratum.top())) : depth(ground, stratum.top());
    }
}
