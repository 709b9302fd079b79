package org.undercroft.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Sight;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.exchange.GroundReader;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.exchange.OfficeReader;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;

/// The ground of the sample office, straight from its files, for tests that need no office.
public final class SampleGround {
    static final Path FOLDER = Path.of(System.getProperty("undercroft.home", ""), "sample-data").toAbsolutePath();
    static final Frame FRAME = new Frame(398, 3312);

    private final OfficeFacts facts = new OfficeReader().read(FOLDER.resolve("office.json"));
    private final Locale language;

    public SampleGround(Locale language) {
        this.language = language;
    }

    public Sight sight() {
        List<Body> bodies = new ArrayList<>();
        for (OfficeFacts.Entry entry : facts.entries()) {
            for (Space space : spaces(entry)) {
                bodies.add(new Body(new SpatialUnitId(entry.unit(), entry.label()).toString(), entry.name().in(language), entry.spaceKind(), space, false));
            }
        }
        return new Sight(FRAME, bodies, Optional.of(new GroundReader().read(facts.ground())));
    }

    List<Body> planned(String file) {
        OfficeFacts.Entry entry = application(file);
        return spaces(entry).stream().map(space -> new Body(Body.planned(entry.spaces().getFirst()), entry.name().in(language), entry.spaceKind(), space, true))
                .toList();
    }

    OfficeFacts.Entry application(String file) {
        return facts.applications().stream().filter(entry -> entry.file().endsWith(file)).findFirst().orElseThrow();
    }

    /// What the first planned body has to do with the registered unit of a kind.
    Finding.OfTwo encroachment(Body planned, Sight sight, SpaceKind kind) {
        for (Body other : sight.bodies()) {
            if (other.kind() == kind) {
                Relation relation = Relations.STANDARD.between(planned.space(), other.space());
                if (!(relation instanceof Relation.Apart) && !(relation instanceof Relation.Touching)) {
                    return new Finding.Encroachment(subject(planned), subject(other), relation, 0.14, Optional.empty());
                }
            }
        }
        throw new IllegalStateException("nothing shared");
    }

    /// As it would stand in the register: with what was surveyed.
    SpatialUnit unit(Body body) {
        OfficeFacts.Entry entry = facts.entries().stream().filter(one -> new SpatialUnitId(one.unit(), one.label()).toString().equals(body.key())).findFirst()
                .orElseThrow();
        PlannedSpace planned = new SurveyReader(ReadOptions.STANDARD).read(facts.fileOf(entry)).find(entry.spaces().getFirst()).orElseThrow();
        return new SpatialUnit(SpatialUnitId.parse(body.key()), body.name(), Level.PRIMARY_RIGHT, body.kind(), EnvelopeBasis.STRUCTURE_OUTER, SurveyClass.FIRST,
                facts.system(), planned.parts(), body.space(), "", Lifespan.since(EntryNumber.NONE));
    }

    private static Subject subject(Body body) {
        Optional<SpatialUnitId> id = body.planned() ? Optional.empty() : Optional.of(SpatialUnitId.parse(body.key()));
        return new Subject(body.planned() ? body.key().substring(5) : body.key(), body.name(), id.map(SpatialUnitId::unit), id, Optional.empty(),
                Optional.empty(), Optional.empty(), body.space(), "");
    }

    private List<Space> spaces(OfficeFacts.Entry entry) {
        var plan = new SurveyReader(ReadOptions.STANDARD).read(facts.fileOf(entry));
        List<Space> spaces = new ArrayList<>();
        for (String id : entry.spaces()) {
            PlannedSpace planned = plan.find(id).orElseThrow();
            switch (SoundnessCheck.STANDARD.examine(planned.parts(), FRAME)) {
                case Soundness.Sound(Space space) -> spaces.add(space);
                case Soundness.Unsound(var faults) -> throw new IllegalStateException("unsound " + entry.id() + " " + faults);
            }
        }
        return spaces;
    }
}
