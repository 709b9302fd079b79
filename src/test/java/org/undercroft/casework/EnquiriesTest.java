package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Stationing;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.EnquiryField;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalReport;
import org.undercroft.register.SearchField;

/// The Beilun sample under flat ground at +5: what lies under a place, above a cavern, over a tunnel, and who may know.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnquiriesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("undercroft.home", ""), "sample-data");
    private static final Officer ENQUIRER = new Officer("zhou", "周律师", Set.of(Role.ENQUIRER));
    private static final Enquirer CLERK = Enquirer.of(SampleOfficers.WANG, "案件");
    private static final Enquirer LAWYER = Enquirer.of(ENQUIRER, "买受人查询");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

    private RegistryOffice office;

    @BeforeAll
    void register(@TempDir Path folder) throws IOException {
        GroundModel flat = new GroundModel(397_000, 3_311_000, 1_000, 4, 3, new float[]{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5});
        OfficeSettings settings = new OfficeSettings("北仑样例", "Beilun sample", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(397, 3311),
                new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0), DepthLayers.DEFAULT, 0, true,
                Optional.of(new GroundSurvey(flat, ReferenceSystem.BEILUN, LocalDate.of(2025, 3, 1))));
        Map<Officer, String> accounts = new LinkedHashMap<>(SampleOfficers.accounts());
        accounts.put(ENQUIRER, "beilun");
        office = RegistryOffice.create("jdbc:h2:mem:" + UUID.randomUUID(), settings, accounts, PasswordCost.TOKEN, now::get);
        registered("register/rail-tunnel.csv", "GX00004", "跨海铁路隧道", SpaceKind.RAIL_TUNNEL, firm("甬舟铁路样例有限公司"));
        registered("register/metro-tunnels.csv", "GX00005", "地铁区间隧道", SpaceKind.METRO_TUNNEL, firm("样例轨道交通集团"));
        now.set(Instant.parse("2026-03-03T01:00:00Z"));
        registered("register/utility-tunnel.csv", "GX00008", "综合管廊", SpaceKind.UTILITY_TUNNEL, firm("样例管廊公司"));
        registered("register/water-curtain.csv", "GX00002", "1号洞库水幕巷道", SpaceKind.GALLERY, firm("样例液化石油气公司"));
        registered("applications/cavern-1.csv", "GX00001", "北仑1号地下洞库", SpaceKind.CAVERN, firm("样例液化石油气公司"));
        // surface land over all of the cavern, as deep as 0 and as high as 100
        parcel(folder, "GB00201", "青山宗地", 397_990, 3_311_990, 398_450, 3_312_582, 0, 100, firm("样例林场"));
        // a garden across the rail tunnel's first, level stretch: from 50 to 150 m along it, as deep as −30
        parcel(folder, "GB00202", "张家园", 398_650, 3_312_600, 398_750, 3_312_800, -30, 20,
                new Party.Person(new PartyId("P-zhang"), "张样例", "330206190001010000"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void aGlanceFindsByTheBeginningOfACodeAWordOfAHolderOrPlaceAndLeavesNothingInTheJournal() {
        int before = office.register().journal().size();

        assertThat(office.enquiries().glance(CLERK, "gx0000", 40)).extracting(line -> line.unit().brief()).contains("GX00001", "GX00004", "GX00008");
        assertThat(office.enquiries().glance(CLERK, "GX00005", 40)).extracting(line -> line.unit().brief()).containsExactly("GX00005");
        assertThat(office.enquiries().glance(CLERK, "样例林场", 40)).extracting(line -> line.unit().brief()).containsExactly("GB00201");
        assertThat(office.enquiries().glance(CLERK, "综合管廊", 40)).extracting(line -> line.unit().brief()).containsExactly("GX00008");
        for (String notYet : List.of("2026-", "2026-0", "2026-000000", "浙(2026)宁波市北仑区不动产权第0000000号", "GX", " ", "?")) {
            office.enquiries().glance(CLERK, notYet, 40);
        }
        assertThat(office.register().journal()).as("nothing is told while one types").hasSize(before);
        office.enquiries().glanced(CLERK, "样例林场", 1);
        assertThat(office.register().journal()).as("one search, one record").hasSize(before + 1);
        assertThatThrownBy(() -> office.enquiries().glance(Enquirer.of(ENQUIRER, ""), "GX", 40)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void underAPlaceTheUtilityTunnelLiesOneMetreNinetyAboveTheMetro() {
        Column column = office.enquiries().at(CLERK, new Point2(398_900, 3_311_295), AsOf.NOW);

        assertThat(column.ground()).hasValue(5);
        assertThat(column.strata()).extracting(stratum -> stratum.unit().unit().brief()).containsExactly("GX00008", "GX00005");
        Column.Stratum utility = column.strata().getFirst();
        assertThat(List.of(utility.top(), utility.bottom(), utility.gap().orElseThrow(), utility.depth().orElseThrow())).containsExactly(-4.0, -8.0, 9.0, 9.0);
        Column.Stratum metro = column.strata().getLast();
        assertThat(metro.top()).isCloseTo(-9.9, within(0.021));
        assertThat(metro.bottom()).isCloseTo(-16.1, within(0.021));
        assertThat(metro.gap().orElseThrow()).isCloseTo(1.9, within(0.021));
        assertThat(metro.depth().orElseThrow()).isCloseTo(14.9, within(0.021));
        assertThat(metro.unit().right()).contains(RightKind.STATE_CONSTRUCTION_LAND_USE);
        assertThat(office.enquiries().at(CLERK, new Point2(400_900, 3_311_100), AsOf.NOW).strata()).isEmpty();
    }

    @Test
    void aboveTheCavernLieTheWaterCurtainAndTheHill() {
        Stack stack = office.enquiries().stack(CLERK, code("GX00001"), AsOf.NOW);

        assertThat(stack.layers()).extracting(layer -> layer.unit().unit().brief(), Stack.Layer::place)
                .containsExactly(tuple("GB00201", StackPlace.ABOVE), tuple("GX00002", StackPlace.ABOVE));
        Stack.Layer hill = stack.layers().getFirst();
        assertThat(hill.gap().orElseThrow()).isCloseTo(120, within(0.021));
        assertThat(hill.planArea().orElseThrow()).as("eight chambers of 20 by 572").isCloseTo(8 * 20 * 572, within(0.1));
        assertThat(hill.extentArea().orElseThrow()).as("with the pillars").isCloseTo(440 * 572, within(0.1));
        Stack.Layer curtain = stack.layers().getLast();
        assertThat(curtain.gap().orElseThrow()).as("from -120 to -97.5").isCloseTo(22.5, within(0.021));
        assertThat(curtain.planArea()).as("over the pillars, over no chamber").hasValue(0);
        assertThat(curtain.extentArea().orElseThrow()).as("seven galleries of 5").isCloseTo(7 * 5 * 572, within(0.1));
    }

    @Test
    void belowTheHillTheSameThingsLieTheOtherWayRound() {
        Stack stack = office.enquiries().stack(CLERK, code("GB00201"), AsOf.NOW);

        assertThat(stack.layers()).extracting(layer -> layer.unit().unit().brief()).containsExactly("GX00002", "GX00001");
        assertThat(stack.layers()).allMatch(layer -> layer.place() == StackPlace.BELOW);
        assertThat(stack.layers().getFirst().gap().orElseThrow()).isCloseTo(92.5, within(0.001));
        assertThat(stack.layers().getFirst().planArea().orElseThrow()).as("galleries of 600 m, cut off at the land's borders")
                .isCloseTo(7 * 5 * (3_312_582 - 3_311_990), within(0.1));
    }

    @Test
    void theNoticeListOfTheRailTunnelNamesTheGardenFromStation50To150() {
        NoticeList list = office.enquiries().notices(CLERK, code("GX00004"), AsOf.NOW);

        NoticeList.Notice garden = list.notices().getFirst();
        assertThat(list.notices()).hasSize(1);
        assertThat(garden.unit().unit().brief()).isEqualTo("GB00202");
        assertThat(garden.unit().holders()).singleElement().satisfies(holder -> assertThat(holder.number()).contains("330206190001010000"));
        Stationing.Stretch stretch = garden.stretches().getFirst();
        assertThat(stretch.part()).isEqualTo(1);
        assertThat(stretch.from()).isCloseTo(50, within(0.001));
        assertThat(stretch.to()).isCloseTo(150, within(0.001));
        assertThat(garden.planArea().orElseThrow()).isCloseTo(100 * 14.6, within(5.0));
        assertThat(garden.gap().orElseThrow()).as("from the roof at -52.7 to the land's floor at -30").isCloseTo(22.7, within(0.021));
        assertThat(garden.cover().orElseThrow()).as("from the roof to the ground at +5").isCloseTo(57.7, within(0.021));
        assertThat(garden.depth().orElseThrow()).as("from the ground to the invert at -67.3").isCloseTo(72.3, within(0.021));
    }

    @Test
    void wordsAreFoundInChineseInTheMiddleAndByTheBeginningOfAWord() {
        assertThat(found("水幕")).containsExactly("GX00002");
        assertThat(found("液化石油")).containsExactly("GX00001", "GX00002");
        assertThat(found("液化 洞库")).as("not in one field").isEmpty();
        assertThat(found("样例公司")).as("one behind the other, but not side by side").isEmpty();
        assertThat(found("北仑区")).hasSize(7);
        assertThat(search(CLERK, new Question.Words(EnumSet.of(SearchField.HOLDER), "张样")).hits()).singleElement()
                .satisfies(hit -> assertThat(hit.unit().name()).isEqualTo("张家园"));
        assertThat(codes(search(CLERK, new Question.Words(EnumSet.of(SearchField.DOCUMENT), "RAIL-tun")))).containsExactly("GX00004");
        assertThat(office.enquiries().search(CLERK, new Question.Words(EnumSet.of(SearchField.SITUS), "北仑区"), AsOf.NOW, 3)).satisfies(some -> {
            assertThat(some.hits()).hasSize(3);
            assertThat(some.more()).isTrue();
        });
    }

    @Test
    void numbersLeadToTheUnit() {
        assertThat(codes(search(CLERK, new Question.Code("gx00004")))).containsExactly("GX00004");
        assertThat(codes(search(CLERK, new Question.Code("330206 012003 GX00004")))).containsExactly("GX00004");
        assertThat(codes(search(CLERK, new Question.Code("330206 012003 GX00004 W00000000")))).containsExactly("GX00004");
        assertThat(codes(search(CLERK, new Question.Code("330206012003GB")))).containsExactly("GB00201", "GB00202");
        assertThat(codes(search(CLERK, new Question.PartyNumber("330206190001010000")))).containsExactly("GB00202");
        UnitLine tunnel = office.enquiries().unit(CLERK, code("GX00004"), AsOf.NOW).lines().getFirst();
        assertThat(codes(search(CLERK, new Question.OfCase(tunnel.caseNumber())))).containsExactly("GX00004");
        assertThat(codes(search(CLERK, new Question.Document(tunnel.documents().getFirst().digest())))).containsExactly("GX00004");
        assertThat(office.enquiries().unit(CLERK, code("GX00099"), AsOf.NOW).lines()).isEmpty();
    }

    @Test
    void boxesHeightsAndDistancesLeadToTheUnit() {
        assertThat(codes(search(CLERK, new Question.Within(new Box(398_890, 3_311_290, -10, 398_910, 3_311_300, 0))))).containsExactly("GX00005", "GX00008");
        assertThat(codes(search(CLERK, new Question.Within(new Box(398_890, 3_311_290, -7, 398_910, 3_311_300, 0))))).containsExactly("GX00008");
        assertThat(codes(search(CLERK, new Question.Heights(-150, -110)))).containsExactly("GX00001");
        Listing near = search(CLERK, new Question.NearUnit(code("GX00008"), 2));
        assertThat(codes(near)).containsExactly("GX00005");
        assertThat(near.hits().getFirst().distance().orElseThrow()).isCloseTo(1.9, within(0.021));
        assertThat(search(CLERK, new Question.NearUnit(code("GX00008"), 1.8)).hits()).isEmpty();
        Listing byPlace = search(CLERK, new Question.NearPlace(new Point2(398_910, 3_311_250), 10));
        assertThat(codes(byPlace)).containsExactly("GX00008");
        assertThat(byPlace.hits().getFirst().distance().orElseThrow()).as("the tunnel is 6 m wide about 398900").isCloseTo(7, within(0.001));
    }

    @Test
    void theBookOfAnEarlierDayKnowsLess() {
        EntryNumber before = office.enquiries().asOf(LocalDate.of(2026, 3, 2));
        assertThat(before).isEqualTo(new EntryNumber(2));
        assertThat(office.enquiries().asOf(LocalDate.of(2026, 3, 1))).isEqualTo(EntryNumber.NONE);
        assertThat(office.enquiries().asOf(LocalDate.of(2026, 3, 3))).isEqualTo(new EntryNumber(7));
        assertThat(office.enquiries().at(CLERK, new Point2(398_900, 3_311_295), AsOf.known(before)).strata())
                .extracting(stratum -> stratum.unit().unit().brief()).containsExactly("GX00005");
        assertThat(office.enquiries().search(CLERK, new Question.Words(EnumSet.of(SearchField.SITUS), "北仑"), AsOf.known(before), 50).hits()).hasSize(2);
    }

    @Test
    void anEnquirerSeesNoIdentityNumbersAndNotWhereTheCavernLies() {
        UnitLine garden = office.enquiries().unit(LAWYER, code("GB00202"), AsOf.NOW).lines().getFirst();
        assertThat(garden.holders().getFirst().name()).contains("张样例");
        assertThat(garden.holders().getFirst().number()).isEmpty();
        assertThat(garden.documents()).isEmpty();
        assertThat(garden.box()).isPresent();
        assertThat(garden.withheld()).containsExactlyInAnyOrder(EnquiryField.IDENTITY, EnquiryField.DOCUMENTS);

        UnitAnswer cavern = office.enquiries().unit(LAWYER, code("GX00001"), AsOf.NOW);
        assertThat(cavern.lines().getFirst().box()).isEmpty();
        assertThat(cavern.lines().getFirst().about()).contains(new Box(398_000, 3_312_000, 0, 398_600, 3_312_600, 0));
        assertThat(cavern.pieces().getFirst().top()).isEmpty();
        assertThat(office.enquiries().stack(LAWYER, code("GX00001"), AsOf.NOW).layers())
                .allMatch(layer -> layer.gap().isEmpty() && layer.planArea().isEmpty() && layer.extentArea().isEmpty());
        assertThat(search(LAWYER, new Question.Heights(-150, -110)).hits()).isEmpty();
        // the cavern lies lowest in the book and comes first; what may not be told takes no room in the answer
        assertThat(office.enquiries().search(LAWYER, new Question.Heights(-200, 300), AsOf.NOW, 1).hits()).hasSize(1);
        // beside the chambers of the cavern and over them: the stack of a garden tells no more than that it is somewhere below these cells
        assertThat(office.enquiries().stack(LAWYER, code("GB00201"), AsOf.NOW).layers())
                .filteredOn(layer -> !layer.unit().showsPlace()).isNotEmpty().allMatch(layer -> layer.place() == StackPlace.NEARBY && layer.gap().isEmpty());
        // over a chamber and over a pillar he is told the same
        Column chamber = office.enquiries().at(LAWYER, new Point2(398_010, 3_312_100), AsOf.NOW);
        Column pillar = office.enquiries().at(LAWYER, new Point2(398_050, 3_312_100), AsOf.NOW);
        assertThat(chamber.strata()).extracting(stratum -> stratum.unit().unit().brief()).containsExactly("GB00201");
        assertThat(chamber.nearby()).extracting(line -> line.unit().brief()).containsExactly("GX00001", "GX00002");
        assertThat(chamber.nearby()).isEqualTo(pillar.nearby());
        assertThat(office.enquiries().at(CLERK, new Point2(398_050, 3_312_100), AsOf.NOW).strata()).extracting(stratum -> stratum.unit().unit().brief())
                .containsExactly("GB00201");
    }

    @Test
    void whatAnEnquirerMayNotSeeHeCannotSearchByEither() {
        assertThatThrownBy(() -> search(LAWYER, new Question.PartyNumber("330206190001010000"))).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> search(LAWYER, new Question.Words(EnumSet.of(SearchField.DOCUMENT), "rail"))).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> search(LAWYER, new Question.Document("ab".repeat(32)))).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> search(Enquirer.of(ENQUIRER, " "), new Question.Code("GX00001"))).as("he says why").isInstanceOf(CaseRefused.class);
        assertThat(search(Enquirer.anybody(""), new Question.Code("GX00001")).hits().getFirst().unit().box()).as("nobody in particular sees no more").isEmpty();
    }

    @Test
    void everyEnquiryStandsInTheJournal() {
        office.enquiries().at(LAWYER, new Point2(398_900, 3_311_295), AsOf.NOW);

        assertThat(office.register().journal().getLast().text()).contains("kind: ENQUIRED", "officer: zhou", "subject: column", "at: 398900.0,3311295.0",
                "as of: 7", "why: 买受人查询", "told: 2");
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    private List<String> found(String words) {
        return codes(search(CLERK, new Question.Words(EnumSet.of(SearchField.NAME, SearchField.HOLDER, SearchField.SITUS), words)));
    }

    private Listing search(Enquirer who, Question question) {
        return office.enquiries().search(who, question, AsOf.NOW, 50);
    }

    private static List<String> codes(Listing listing) {
        return listing.hits().stream().map(hit -> hit.unit().unit().brief()).toList();
    }

    private static UnitCode code(String parcel) {
        return new UnitCode("330206012003" + parcel + "W00000000");
    }

    private static Party firm(String name) {
        return new Party.Organisation(new PartyId("P-" + name), name, "SAMPLE-" + name.length());
    }

    private void parcel(Path folder, String code, String name, int west, int south, int east, int north, int bottom, int top, Party holder) throws IOException {
        String row = "%s,1,0,%%d,%%d,%%d,%d,%d%n".formatted(code, bottom, top);
        Path file = Files.writeString(folder.resolve(code + ".csv"), "# crs: EPSG:4550\n# datum: EPSG:5737\n# survey class: 1\n"
                + "unit,part,ring,point,X_north,Y_east,H_bottom,H_top\n" + row.formatted(1, south, west) + row.formatted(2, south, east)
                + row.formatted(3, north, east) + row.formatted(4, north, west));
        registered(file, code, name, SpaceKind.SURFACE_PARCEL, holder);
    }

    private void registered(String file, String parcel, String name, SpaceKind kind, Party holder) {
        registered(SAMPLES.resolve(file), parcel, name, kind, holder);
    }

    private void registered(Path file, String parcel, String name, SpaceKind kind, Party holder) {
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file);
        Interest right = new Interest.Right(code(parcel), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(holder)),
                "1102 储备库用地", Optional.empty());
        Application application = new Application(RegistrationKind.FIRST, code(parcel), name, "宁波市北仑区样例路", Level.PRIMARY_RIGHT, kind,
                EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST, List.of(right), List.of(), plan, plan.spaces().stream().map(PlannedSpace::id).toList(),
                List.of(), "");
        Case.Examined examined = office.examine(office.lodge(application, file, SampleOfficers.WANG), SampleOfficers.LIN);
        office.register(office.approve(examined, SampleOfficers.LIN, "审查无异议"), SampleOfficers.CHEN);
    }
}
