package org.undercroft.soak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.register.NewEntry;

/// Places to build in, wanted by several at once: along a strip of ground one after the other, each block larger than its plot, so that neighbours overlap
/// more often than not.
public final class Plots {
    public static final Frame FRAME = new Frame(398, 3312);
    private static final String DIGEST = "ab".repeat(32);
    private static final double PLOT = 12;
    private static final int IN_A_ROW = 50;
    private static final int IN_A_SUB_DISTRICT = 99_999;

    private Plots() {}

    /// A block somewhere on a plot, local to the frame.
    static Box block(int plot, RandomGenerator random) {
        double x = PLOT * (plot % IN_A_ROW) + random.nextDouble(6);
        double y = PLOT * Math.floorDiv(plot, IN_A_ROW) + random.nextDouble(6);
        double z = -20 + random.nextDouble(6);
        return new Box(x, y, z, x + random.nextDouble(8, 14), y + random.nextDouble(8, 14), z + random.nextDouble(4, 8));
    }

    /// Counted from 1 in every sub-district, which has room for 99 999.
    public static UnitCode code(int sequence) {
        int before = sequence - 1;
        return new UnitCode("330206012%03dGX%05dW00000000".formatted(before / IN_A_SUB_DISTRICT, before % IN_A_SUB_DISTRICT + 1));
    }

    static Prism prism(Box local) {
        double e = FRAME.originEast();
        double n = FRAME.originNorth();
        return new Prism(Outline.of(List.of(new Point2(e + local.minX(), n + local.minY()), new Point2(e + local.maxX(), n + local.minY()),
                new Point2(e + local.maxX(), n + local.maxY()), new Point2(e + local.minX(), n + local.maxY()))), local.minZ(), local.maxZ());
    }

    /// A first registration of a block under a code of its own.
    static NewEntry entry(int sequence, Box local) {
        return entry(sequence, prism(local));
    }

    /// The same of any space.
    public static NewEntry entry(int sequence, SpaceDefinition definition) {
        UnitCode code = code(sequence);
        Party firm = new Party.Organisation(new PartyId("P" + sequence), "样例公司(虚构)" + sequence, "SAMPLE" + sequence);
        NewEntry.Piece piece = new NewEntry.Piece("1", "地下室 " + sequence, Level.PRIMARY_RIGHT, SpaceKind.BASEMENT, EnvelopeBasis.STRUCTURE_OUTER,
                SurveyClass.FIRST, ReferenceSystem.BEILUN, List.of(definition));
        return new NewEntry(RegistrationKind.FIRST, new CaseNumber(2026, sequence), code, "1", "地下室 " + sequence, "北仑区样例路 " + sequence,
                List.of(piece),
                List.of(new Interest.Right(code, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(firm)), "05 商服用地",
                        Optional.empty())),
                List.of(new SurveyPlan("plan.csv", DIGEST, Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST), List.of(), List.of(),
                        List.of()), new Deed("出让合同", DIGEST, Deed.DeedKind.GRANT_CONTRACT, LocalDate.of(2026, 1, 5))),
                "", "wang", "lin", "chen");
    }
}
