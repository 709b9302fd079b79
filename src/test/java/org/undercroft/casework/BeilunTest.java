package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.examination.Finding;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Relation;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EnvelopeBasis;
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
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalReport;
import org.undercroft.soak.Database;

/// The Beilun sample files on their way through the office; the figures are derived in `sample-data/expected.csv`.
@Timeout(60)
@ParameterizedClass
@EnumSource(Database.class)
class BeilunTest {
    private static final Path SAMPLES = Path.of(System.getProperty("undercroft.home", ""), "sample-data");

    private final RegistryOffice office;

    BeilunTest(Database database) {
        office = RegistryOffice.create(
                database.fresh(),
                new OfficeSettings(
                        "北仑样例",
                        "Beilun sample",
                        "浙",
                        "宁波市北仑区",
                        ReferenceSystem.BEILUN,
                        new Frame(397, 3311),
                        new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0),
                        DepthLayers.DEFAULT,
                        0,
                        true,
                        Optional.empty()),
                SampleOfficers.accounts(),
                PasswordCost.TOKEN,
                InstantSource.system());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theCavernIsRegisteredWithItsTwoMillionCubicMetres() {
        Case.Registered cavern = registered(lodge("applications/cavern-1.csv", "GX00001", SpaceKind.CAVERN));

        var space = cavern.registration().unit().units().getFirst().space();
        assertThat(space.parts()).hasSize(8);
        assertThat(space.volume()).isCloseTo(2_000_952.214, within(10.3));
        assertThat(space.planArea()).isCloseTo(91_520, within(0.01));
        assertThat(space.bottom()).isEqualTo(-144);
        assertThat(office.register().entry(cavern.registration().number())).usingRecursiveComparison().isEqualTo(cavern.registration());
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    /// 8 chambers of 250 119.03 m³ each: four and four.
    @Test
    void theCavernIsDividedIntoTwoGroupsOfFourChambersThatFillIt() {
        registered(lodge("applications/cavern-1.csv", "GX00001", SpaceKind.CAVERN));
        UnitCode whole = new UnitCode("330206012003GX00001W00000000");
        UnitCode west = UnitCode.ofParcel(whole.area(), "GX", 31);
        UnitCode east = UnitCode.ofParcel(whole.area(), "GX", 32);
        Path file = SAMPLES.resolve("applications/cavern-1.csv");
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file);
        var chambers = plan.spaces().stream().flatMap(space -> space.parts().stream()).toList();
        SurveyPlan halves = new SurveyPlan(plan.title(), plan.digest(), plan.system(), plan.surveyClass(), List.of(
                new PlannedSpace("west", Optional.empty(), chambers.subList(0, 4)), new PlannedSpace("east", Optional.empty(), chambers.subList(4, 8))),
                List.of(), List.of());
        Particulars.Reshaping split = new Particulars.Reshaping(Succession.Event.SPLIT, List.of(whole),
                List.of(new Particulars.Part(west, "西洞罐", List.of("west")), new Particulars.Part(east, "东洞罐", List.of("east"))));
        Application application = new Application(RegistrationKind.ALTERATION, whole, "1", "洞库", "北仑区(虚构)", Level.PRIMARY_RIGHT, SpaceKind.CAVERN,
                EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST, office.register().registrationOf(whole).orElseThrow().interests(), List.of(), halves,
                List.of("west", "east"), List.of(), "", Particulars.reshaping(split));

        var balance = office.balance(application).orElseThrow();
        assertThat(balance.fits()).isTrue();
        assertThat(balance.after()).isCloseTo(balance.before(), within(0.01));
        registered(office.lodge(application, file, SampleOfficers.WANG));
        assertThat(office.register().find(whole)).isEmpty();
        assertThat(office.register().find(west).orElseThrow().units().getFirst().space().volume()).isCloseTo(1_000_476.107, within(5.2));
        assertThat(office.register().lineage(whole)).hasSize(2);
    }

    @Test
    void theGalleryThatEntersTheRailTunnelByOneMetreAndAHalfIsNotApproved() {
        registered(lodge("register/rail-tunnel.csv", "GX00004", SpaceKind.RAIL_TUNNEL));
        Case.Examined gallery = office.examine(lodge("applications/encroaching-gallery.csv", "GX00011", SpaceKind.GALLERY), SampleOfficers.LIN);

        assertThat(gallery.examination().graveFindings()).singleElement().isInstanceOfSatisfying(Finding.Encroachment.class, finding -> {
            assertThat(finding.b().registered().orElseThrow().unit().brief()).isEqualTo("GX00004");
            assertThat(finding.relation()).isInstanceOfSatisfying(Relation.Overlapping.class, overlapping -> {
                assertThat(overlapping.overlap().depth()).isCloseTo(1.5, within(0.001));
                assertThat(overlapping.overlap().volume()).isCloseTo(36.506, within(0.01));
            });
        });
        assertThatThrownBy(() -> office.approve(gallery, SampleOfficers.LIN, "可")).isInstanceOf(CaseRefused.class);
        assertThat(office.refuse(gallery, SampleOfficers.LIN, "存在尚未解决的权属争议").stage()).isEqualTo(Stage.REFUSED);
    }

    private Case.Registered registered(Case.Lodged lodged) {
        return office.register(office.approve(office.examine(lodged, SampleOfficers.LIN), SampleOfficers.LIN, "审查无异议"), SampleOfficers.CHEN);
    }

    private Case.Lodged lodge(String name, String parcel, SpaceKind kind) {
        Path file = SAMPLES.resolve(name);
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file);
        UnitCode unit = new UnitCode("330206012003" + parcel + "W00000000");
        Interest right = new Interest.Right(
                unit,
                RightKind.STATE_CONSTRUCTION_LAND_USE,
                RightNature.GRANT,
                List.of(Holding.whole(new Party.Organisation(new PartyId("P-" + parcel), "样例公司(虚构)", "SAMPLE"))),
                "1102 储备库用地(地下)",
                Optional.of(new Term(LocalDate.of(2025, 1, 1), LocalDate.of(2074, 12, 31))));
        Application application = new Application(
                RegistrationKind.FIRST,
                unit,
                parcel,
                "北仑区(虚构)",
                Level.PRIMARY_RIGHT,
                kind,
                EnvelopeBasis.EXCAVATION_LINE,
                SurveyClass.FIRST,
                List.of(right),
                List.of(),
                plan,
                plan.spaces().stream().map(PlannedSpace::id).toList(),
                List.of(),
                "");
        return office.lodge(application, file, SampleOfficers.WANG);
    }
}
