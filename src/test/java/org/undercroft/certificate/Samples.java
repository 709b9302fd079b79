package org.undercroft.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undercroft.exchange.CityJsonWriter;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.CanonicalText;
import org.undercroft.proof.Hash;
import org.undercroft.proof.InclusionProof;
import org.undercroft.proof.RecordProof;
import org.undercroft.proof.SignedHead;
import org.undercroft.proof.TreeHead;

/// Properties to print, at an invented place: chambers 572 m long run north, 60 m from axis to axis.
final class Samples {
    static final Instant ENTERED = Instant.parse("2025-07-08T01:30:00Z");
    static final double WEST = 398_200;
    static final double SOUTH = 3_312_300;
    private static final Frame FRAME = Frame.around(WEST, SOUTH);
    static final HeadKeyStore HEADS = HeadKeyStore.demonstration(ENTERED);
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private Samples() {}

    /// The cavern group of eight chambers, with everything around it.
    static CertificateContent cavern() {
        List<SpatialUnit> around = List.of(curtain(), crude(), tankFarm(), zone(), chambers());
        List<DeclaredFigure> declared = List.of(DeclaredFigure.usableCapacity(2_000_000));
        return content(chambers(), "北仑区1号地下洞库", "宁波市北仑区大榭街道（虚构）地下", around, declared, Optional.of(ground()), List.of(easement()));
    }

    /// A shaft of 6 by 6 m, alone.
    static CertificateContent shaft() {
        SpatialUnit shaft = unit("330206012003GX00011W00000000", "操作竖井", Level.PRIMARY_RIGHT, SpaceKind.SHAFT, new Prism(
                rectangle(WEST + 100, SOUTH + 100, 6, 6), -120, 15));
        return content(shaft, "操作竖井", "宁波市北仑区（虚构）", List.of(), List.of(), Optional.of(ground()), List.of());
    }

    /// The shaft again, held by two as one.
    static CertificateContent heldJointly() {
        return held("大榭示例仓储有限公司（虚构）", Share.WHOLE, Share.WHOLE);
    }

    /// The shaft held by two, the second of this name.
    static CertificateContent held(String name, Share first, Share second) {
        SpatialUnit shaft = shaft().registration().unit().units().getFirst();
        return content(shaft, "操作竖井", "宁波市北仑区（虚构）", List.of(), List.of(), Optional.of(ground()), List.of(right(shaft, name, first, second)));
    }

    private static Interest.Right right(SpatialUnit unit, Share first, Share second) {
        return right(unit, "大榭示例仓储有限公司（虚构）", first, second);
    }

    private static Interest.Right right(SpatialUnit unit, String name, Share first, Share second) {
        return new Interest.Right(
                unit.unit(),
                RightKind.STATE_CONSTRUCTION_LAND_USE,
                RightNature.GRANT,
                List.of(
                        new Holding(new Party.Organisation(new PartyId("P1"), "北仑示例能源有限公司（虚构）", "91330206SAMPLE0001"), first),
                        new Holding(new Party.Organisation(new PartyId("P2"), name, "91330206SAMPLE0002"), second)),
                "1102 储备库用地",
                Optional.of(new Term(LocalDate.of(2025, 7, 8), LocalDate.of(2075, 7, 7))));
    }

    /// A cellar under a round square, its wall surveyed at 400 points.
    static CertificateContent manyPoints() {
        List<Point2> ring = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double turn = 2 * Math.PI * i / 400;
            double radius = 60 + 12 * Math.sin(5 * turn);
            ring.add(new Point2(WEST + 300 + Math.cos(turn) * radius, SOUTH + 300 + Math.sin(turn) * radius * 0.8));
        }
        SpatialUnit cellar = unit("330206012003GX00012F00010001", "圆形广场地下室", Level.PRIMARY_RIGHT, SpaceKind.BASEMENT, new Prism(
                Outline.of(ring), -2, 12.5));
        return content(cellar, "圆形广场地下室", "宁波市北仑区（虚构）", List.of(tankFarm()), List.of(), Optional.empty(), List.of());
    }

    /// A tunnel of four kilometres with a bend, 14.6 m across, going down.
    static CertificateContent tunnel() {
        List<Position> axis = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double along = i * 100;
            axis.add(new Position(WEST - 900 + along, SOUTH + 900 + 400 * Math.sin(along / 2500), -67.3 - along * 0.004));
        }
        SpatialUnit tunnel = unit("330206012003GX00004W00000000", "海底铁路隧道", Level.PRIMARY_RIGHT, SpaceKind.RAIL_TUNNEL, new Sweep(
                axis, new CrossSection.Circle(14.6), 0.02));
        return content(tunnel, "海底铁路隧道", "宁波市北仑区（虚构）", List.of(chambers(), curtain(), crude(), tankFarm()), List.of(), Optional.of(ground()), List.of());
    }

    /// Sixteen kilometres under the sea, with two bends, as deep as 85 m.
    static CertificateContent longTunnel() {
        List<Position> axis = new ArrayList<>();
        for (int i = 0; i <= 160; i++) {
            double share = i / 160.0;
            double north = SOUTH + 3000 * share + 600 * Math.sin(share * 7);
            axis.add(new Position(WEST + 15_400 * share, north, -20 - 65 * Math.sin(Math.PI * share)));
        }
        SpatialUnit tunnel = unit("330206012003GX00014W00000000", "金塘海底隧道（虚构）", Level.PRIMARY_RIGHT, SpaceKind.RAIL_TUNNEL, new Sweep(
                axis, new CrossSection.Circle(14.6), 0.02));
        return content(tunnel, "金塘海底隧道（虚构）", "宁波市北仑区（虚构）", List.of(chambers(), tankFarm()), List.of(), Optional.of(ground()), List.of());
    }

    /// Chambers and the galleries over them as one property: two layers, 22.50 m apart.
    static CertificateContent layered() {
        SpatialUnit galleries = curtain();
        SpatialUnit below = chambers();
        SpatialUnit above = new SpatialUnit(
                new SpatialUnitId(below.unit(), "2"), "水幕巷道", galleries.level(), galleries.kind(), galleries.basis(), galleries.surveyClass(),
                galleries.system(), galleries.definitions(), galleries.space(), galleries.digest(), galleries.lifespan());
        return content(
                List.of(below, above), "洞库与水幕", "宁波市北仑区（虚构）", List.of(crude(), tankFarm(), zone()), List.of(), Optional.of(ground()),
                List.of(easement()));
    }

    /// Two shafts that share a wall: a face with a neighbour.
    static CertificateContent besideAnother() {
        SpatialUnit shaft = unit("330206012003GX00015W00000000", "东井", Level.PRIMARY_RIGHT, SpaceKind.SHAFT, new Prism(
                rectangle(WEST + 100, SOUTH + 100, 6, 8), -40, 5));
        SpatialUnit other = unit("330206012003GX00016W00000000", "西井", Level.PRIMARY_RIGHT, SpaceKind.SHAFT, new Prism(
                rectangle(WEST + 94, SOUTH + 100, 6, 8), -40, 5));
        return content(shaft, "东井", "宁波市北仑区（虚构）", List.of(other), List.of(), Optional.of(ground()), List.of());
    }

    static SpatialUnit chambers() {
        List<SpaceDefinition> chambers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double east = WEST + 10 + 60 * i;
            chambers.add(sweep(east, SOUTH, east, SOUTH + 572, -144, new CrossSection.Horseshoe(20, 24)));
        }
        return unit("330206012003GX00001W00000000", "液化石油气洞库", Level.PRIMARY_RIGHT, SpaceKind.CAVERN, chambers.toArray(SpaceDefinition[]::new));
    }

    private static SpatialUnit curtain() {
        List<SpaceDefinition> galleries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double north = SOUTH + 26 + 104 * i;
            galleries.add(sweep(WEST - 20, north, WEST + 460, north, -97.5, new CrossSection.Box(5, 5)));
        }
        return unit("330206012003GX00002W00000000", "水幕巷道", Level.PRIMARY_RIGHT, SpaceKind.GALLERY, galleries.toArray(SpaceDefinition[]::new));
    }

    private static SpatialUnit crude() {
        List<SpaceDefinition> chambers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double east = WEST + 440 + 60 + 10 + 50 * i;
            chambers.add(sweep(east, SOUTH + 20, east, SOUTH + 520, -75, new CrossSection.Horseshoe(20, 30)));
        }
        return unit("330206012003GX00003W00000000", "原油洞库", Level.PRIMARY_RIGHT, SpaceKind.CAVERN, chambers.toArray(SpaceDefinition[]::new));
    }

    private static SpatialUnit tankFarm() {
        return unit("330206012003GB00101W00000000", "罐区地表宗地", Level.PRIMARY_RIGHT, SpaceKind.SURFACE_PARCEL, new Prism(
                rectangle(WEST + 40, SOUTH + 150, 300, 260), 15, 90));
    }

    private static SpatialUnit zone() {
        return unit("330206012003GX00099W00000000", "洞库50m保护区", Level.RESTRICTION, SpaceKind.PROTECTION_ZONE, new Prism(
                rectangle(WEST - 50, SOUTH - 50, 540, 672), -194, -70));
    }

    private static Interest.Restriction easement() {
        return new Interest.Restriction(
                new UnitCode("330206012003GX00001W00000000"),
                RestrictionKind.EASEMENT,
                Optional.of(new UnitCode("330206012003GX00002W00000000")),
                "允许水幕孔自水幕巷道向下钻至洞顶以上 10 m");
    }

    private static CertificateContent content(
            SpatialUnit unit,
            String name,
            String situs,
            List<SpatialUnit> around,
            List<DeclaredFigure> declared,
            Optional<GroundSurvey> ground,
            List<Interest> further) {
        return content(List.of(unit), name, situs, around, declared, ground, further);
    }

    private static CertificateContent content(
            List<SpatialUnit> units,
            String name,
            String situs,
            List<SpatialUnit> around,
            List<DeclaredFigure> declared,
            Optional<GroundSurvey> ground,
            List<Interest> further) {
        SpatialUnit unit = units.getFirst();
        List<Interest> interests = new ArrayList<>(further);
        if (further.stream().noneMatch(Interest.Right.class::isInstance)) {
            interests.addFirst(right(unit, new Share(2, 3), new Share(1, 3)));
        }
        String recorded = recorded(units);
        Registration registration = new Registration(
                new EntryNumber(9),
                ENTERED,
                RegistrationKind.FIRST,
                new CaseNumber(2025, 12),
                new BAUnit(unit.unit(), name, situs, units),
                interests,
                List.of(new Deed("国有建设用地使用权出让合同 2025-017", DIGEST, Deed.DeedKind.GRANT_CONTRACT, LocalDate.of(2025, 5, 20))),
                "首次登记；三维空间以附件为准。",
                "wang",
                "lin",
                "chen",
                Sha256.of(recorded.getBytes(StandardCharsets.UTF_8)),
                new TreeHead(20, Hash.parse(DIGEST)));
        return new CertificateContent(
                new CertificateNumber("浙", 2025, "宁波市北仑区", 1234),
                registration,
                interests,
                around,
                ground,
                DepthLayers.DEFAULT,
                new OfficeName("北仑地下空间登记示例机构（虚构）", "Beilun Sample Office for Underground Space (invented)"),
                declared,
                new Provenance("Undercroft 0.1.0", "sample rules 1"),
                LocalDate.of(2025, 7, 9),
                new Evidence(cityJson(units), proof(recorded)));
    }

    /// As much of an entry's record as says what it is about.
    private static String recorded(List<SpatialUnit> units) {
        CanonicalText text = new CanonicalText("undercroft entry 1").line("number", 9).line("unit", units.getFirst().unit().value());
        units.forEach(unit -> text.line("geometry", unit.digest()));
        return text.toString();
    }

    /// The entry is record 2 of a journal of 3.
    private static RecordProof proof(String recorded) {
        Hash first = Hash.leaf("first");
        Hash third = Hash.leaf("third");
        TreeHead head = new TreeHead(3, Hash.node(Hash.node(first, Hash.leaf(recorded)), third));
        return new RecordProof(2, recorded, new InclusionProof(1, 3, List.of(first, third)), SignedHead.signed("示例", head, ENTERED, HEADS));
    }

    private static String cityJson(List<SpatialUnit> units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CityJsonWriter().write(out, units.getFirst().system(), units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Reads the city model of a certificate.
    static Map<String, List<SpaceDefinition>> solids(byte[] cityJson) {
        return new SurveyReader(ReadOptions.STANDARD).read("spaces.city.json", cityJson).spaces().stream()
                .collect(Collectors.toMap(PlannedSpace::id, PlannedSpace::parts));
    }

    /// A hill: 20 m in the south-west, 95 m in the north-east.
    private static GroundSurvey ground() {
        int cells = 150;
        float[] heights = new float[cells * cells];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double share = (column + (cells - 1 - row)) / (2.0 * (cells - 1));
                heights[row * cells + column] = (float) (20 + 75 * share + 4 * Math.sin(column / 6.0) * Math.cos(row / 7.0));
            }
        }
        GroundModel model = new GroundModel(WEST - 1200, SOUTH - 700, 20, cells, cells, heights);
        return new GroundSurvey(model, ReferenceSystem.BEILUN, LocalDate.of(2025, 3, 1));
    }

    private static Sweep sweep(double e1, double n1, double e2, double n2, double height, CrossSection section) {
        return new Sweep(List.of(new Position(e1, n1, height), new Position(e2, n2, height)), section, 0.02);
    }

    private static Outline rectangle(double west, double south, double wide, double high) {
        return Outline.of(List.of(
                new Point2(west, south), new Point2(west + wide, south), new Point2(west + wide, south + high), new Point2(west, south + high)));
    }

    private static SpatialUnit unit(String code, String name, Level level, SpaceKind kind, SpaceDefinition... definitions) {
        List<SpaceDefinition> parts = List.of(definitions);
        Space space = switch (SoundnessCheck.STANDARD.examine(parts, FRAME)) {
            case Soundness.Sound sound -> sound.space();
            case Soundness.Unsound unsound -> throw new IllegalArgumentException(unsound.faults().toString());
        };
        return new SpatialUnit(
                new SpatialUnitId(new UnitCode(code), "1"),
                name,
                level,
                kind,
                EnvelopeBasis.EXCAVATION_LINE,
                SurveyClass.FIRST,
                ReferenceSystem.BEILUN,
                parts,
                space,
                GeometryDigest.of(parts),
                Lifespan.since(new EntryNumber(9)));
    }
}
