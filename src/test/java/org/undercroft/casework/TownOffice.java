package org.undercroft.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.Digest;
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
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.soak.Database;

/// An office for tests, whose calendar is turned by hand. It opens on Monday 22 September 2025, nine in the morning, works cases of all kinds as the program
/// comes, and asks for no papers.
final class TownOffice implements AutoCloseable {
    static final Officer WANG = new Officer("wang", "王", Set.of(Role.CLERK));
    static final Officer ZHOU = new Officer("zhou", "周", Set.of(Role.CLERK));
    static final Officer LIN = new Officer("lin", "林", Set.of(Role.REVIEWER));
    static final Officer SUN = new Officer("sun", "孙", Set.of(Role.REVIEWER));
    static final Officer CHEN = new Officer("chen", "陈", Set.of(Role.REGISTRAR));
    static final Officer ADMIN = new Officer("admin", "管理员", Set.of(Role.ADMINISTRATOR));
    /// Does everything, as in a very small office.
    static final Officer DUO = new Officer("duo", "多", Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR));

    private static final Frame FRAME = new Frame(398, 3312);

    private final AtomicReference<Instant> time = new AtomicReference<>(LocalDate.of(2025, 9, 22).atTime(9, 0).atZone(Days.ZONE).toInstant());
    private final Path folder;
    private final String url;
    final RegistryOffice office;

    TownOffice(Database database, Path folder) {
        this.folder = folder;
        this.url = database.fresh();
        OfficeSettings settings = new OfficeSettings(
                "样例登记机构", "Sample office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, FRAME, new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0),
                DepthLayers.DEFAULT, 0, false, Optional.empty());
        Map<Officer, String> accounts = new LinkedHashMap<>();
        List.of(WANG, ZHOU, LIN, SUN, CHEN, ADMIN, DUO).forEach(officer -> accounts.put(officer, "x"));
        this.office = RegistryOffice.create(url, settings, accounts, PasswordCost.TOKEN, clock());
        for (Procedure procedure : office.administration().procedures()) {
            work(new Procedure(procedure.path(), procedure.days(), 1, procedure.notice(), procedure.noticeDays(), false));
        }
    }

    /// Each look at the clock is a millisecond later, so that no two acts are of one instant.
    private InstantSource clock() {
        return () -> time.updateAndGet(now -> now.plusMillis(1));
    }

    String url() {
        return url;
    }

    void work(Procedure procedure) {
        office.administration().set(procedure, ADMIN);
    }

    /// No notice, one review: what most tests want.
    void workPlainly() {
        work(new Procedure(Procedure.Path.FIRST, 30, 1, Procedure.Notice.NONE, 15, false));
    }

    /// Turns the calendar to nine in the morning of a later day.
    void turnTo(String day) {
        Instant morning = LocalDate.parse(day).atTime(9, 0).atZone(Days.ZONE).toInstant();
        if (Duration.between(time.get(), morning).isNegative()) {
            throw new IllegalArgumentException("it is past " + day + " already");
        }
        time.set(morning);
    }

    Case.Lodged lodge(Application application) {
        return office.lodge(application, file(application), WANG);
    }

    Case.Examined examined(Application application) {
        return office.examine(lodge(application), LIN);
    }

    Case.Registered registered(Application application) {
        return office.register(office.approve(examined(application), LIN, "审查无异议"), CHEN);
    }

    /// The surveyor's file.
    Path file(Application application) {
        try {
            return Files.writeString(folder.resolve(application.plan().title()), "plan of " + application.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnitCode code(int sequence) {
        return new UnitCode("330206012003GX%05dW00000000".formatted(sequence));
    }

    /// 10 × 10 × 4 m below ground, its south-west corner at local x, 0.
    static Application cellar(int sequence, double x) {
        return application(code(sequence), RegistrationKind.FIRST, x, 10, "P" + sequence);
    }

    /// So wide from west to east, for the holder.
    static Application application(UnitCode unit, RegistrationKind kind, double x, double width, String holder) {
        double e = FRAME.originEast() + x;
        double n = FRAME.originNorth();
        Outline outline = Outline.of(List.of(new Point2(e, n), new Point2(e + width, n), new Point2(e + width, n + 10), new Point2(e, n + 10)));
        Party firm = new Party.Organisation(new PartyId(holder), "样例公司(虚构)" + holder, "SAMPLE" + holder);
        String name = "地下室 %s %s %s".formatted(unit.brief(), x, width);
        return new Application(
                kind, unit, name, "北仑区样例路 1", Level.PRIMARY_RIGHT, SpaceKind.BASEMENT, EnvelopeBasis.STRUCTURE_OUTER, SurveyClass.FIRST,
                List.of(new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(firm)), "1102",
                        Optional.empty())),
                List.of(deed("出让合同", Deed.DeedKind.GRANT_CONTRACT, "contract")),
                new SurveyPlan("plan-%s-%s-%s.csv".formatted(unit.brief(), x, width), Digest.of(("plan of " + name).getBytes(StandardCharsets.UTF_8)),
                        Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST),
                        List.of(new PlannedSpace("S1", Optional.empty(), List.of(new Prism(outline, -10, -6)))), List.of(), List.of()),
                List.of("S1"), List.of(), "");
    }

    static Deed deed(String title, Deed.DeedKind kind, String content) {
        return new Deed(title, Digest.of(content.getBytes(StandardCharsets.UTF_8)), kind, LocalDate.of(2025, 9, 1));
    }

    /// The texts of the acts of a kind, oldest first.
    List<String> acts(String kind) {
        return office.register().journal().stream().map(record -> record.text()).filter(text -> text.contains("\nkind: " + kind + "\n")).toList();
    }

    @Override
    public void close() {
        office.close();
    }
}
