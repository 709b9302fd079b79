package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.exchange.GroundReader;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.exchange.OfficeReader;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.SurveyPlan;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// The invented office that comes with the program, made from its files in the way any office works: every unit lodged by one officer, approved by another,
/// entered by a third.
public final class SampleOffice {
    private final OfficeFacts facts;
    private final Locale language;
    private final SurveyReader reader = new SurveyReader(ReadOptions.STANDARD);
    private final Map<Path, SurveyPlan> read = new ConcurrentHashMap<>();

    private SampleOffice(OfficeFacts facts, Locale language) {
        this.facts = facts;
        this.language = language;
    }

    /// @param folder with `office.json` and the files it names
    /// @param language in which names and remarks are entered
    public static SampleOffice in(Path folder, Locale language) {
        return new SampleOffice(new OfficeReader().read(folder.resolve("office.json")), language);
    }

    public OfficeFacts facts() {
        return facts;
    }

    /// Everybody who works there.
    public List<Officer> officers() {
        return facts.officers().stream().map(fact -> new Officer(fact.name(), fact.displayName().in(language),
                fact.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()))).toList();
    }

    /// The first who has the role.
    public Officer officer(Role role) {
        return officers().stream().filter(officer -> officer.is(role)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the sample office is " + role));
    }

    /// A new office in a folder that holds none yet, with everything registered that is registered there beforehand.
    ///
    /// @param step is told of each unit once it is entered
    public RegistryOffice found(Path folder, Consumer<Entered> step) {
        Map<Officer, String> accounts = new LinkedHashMap<>();
        officers().forEach(officer -> accounts.put(officer, SampleOfficers.PASSWORD));
        RegistryOffice office = RegistryOffice.create(folder, settings(), accounts);
        try {
            for (OfficeFacts.Entry entry : facts.entries()) {
                Case.Examined examined = office.examine(lodge(office, entry), officer(Role.REVIEWER));
                Case.Approved approved = office.approve(examined, officer(Role.REVIEWER), reasons());
                step.accept(new Entered(entry, examined, office.register(approved, officer(Role.REGISTRAR))));
            }
            return office;
        } catch (RuntimeException trouble) {
            office.close();
            throw trouble;
        }
    }

    /// A unit on its way into the book.
    public record Entered(OfficeFacts.Entry entry, Case.Examined examined, Case.Registered registered) {}

    /// Something to look at on a first day: the cavern is taken in, and the gallery that enters the rail tunnel is examined.
    public void leaveWork(RegistryOffice office) {
        List<OfficeFacts.Entry> applications = facts.applications();
        lodge(office, applications.getFirst());
        applications.stream().filter(entry -> entry.expect().map(expected -> expected.finding().startsWith("conflict:")).orElse(false)).findFirst()
                .ifPresent(gallery -> office.examine(lodge(office, gallery), officer(Role.REVIEWER)));
    }

    /// Takes in what one of the office's files applies for.
    public Case.Lodged lodge(RegistryOffice office, OfficeFacts.Entry entry) {
        return office.lodge(application(entry), facts.fileOf(entry), officer(Role.CLERK));
    }

    public Application application(OfficeFacts.Entry entry) {
        return new Application(entry.registration(), entry.unit(), entry.label(), entry.name().in(language), entry.situs().in(language), entry.level(),
                entry.spaceKind(), entry.envelopeBasis(), entry.surveyClass(), List.of(facts.interestOf(entry, language)),
                entry.deeds().stream().map(this::deed).toList(), plan(entry), entry.spaces(),
                entry.declared().stream().map(fact -> new DeclaredFigure(fact.name().zh(), fact.name().en(), fact.value(), fact.unit())).toList(),
                entry.remarks().in(language));
    }

    private SurveyPlan plan(OfficeFacts.Entry entry) {
        return read.computeIfAbsent(facts.fileOf(entry), reader::read);
    }

    /// The papers are invented; what stands for their bytes is their title.
    private Deed deed(OfficeFacts.DeedFact fact) {
        return new Deed(fact.title().in(language), Digest.of(fact.title().zh().getBytes(StandardCharsets.UTF_8)), fact.kind(), fact.signed());
    }

    private String reasons() {
        return language.getLanguage().equals("zh") ? "示例机构初始登记" : "First entry of the sample office";
    }

    private OfficeSettings settings() {
        GroundSurvey ground = new GroundReader().read(facts.ground());
        Box area = extent(ground.model());
        return new OfficeSettings(facts.name().zh(), facts.name().en(), facts.province(), facts.place(), facts.system(),
                Frame.around(area.middle().x(), area.middle().y()), area, facts.depthLayers(), 0, true, Optional.of(ground));
    }

    /// The office's area is what its ground model covers.
    private static Box extent(GroundModel ground) {
        return new Box(ground.west(), ground.south(), 0, ground.west() + ground.columns() * ground.cell(), ground.south() + ground.rows() * ground.cell(), 0);
    }
}
