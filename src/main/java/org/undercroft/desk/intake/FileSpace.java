package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.SurveyFile;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyPlan;

/// The spaces of a surveyor's file. The file itself lies with the draft; the state names it, its digest and the spaces that are meant, a line each.
final class FileSpace implements SpaceEditor {
    private static final int FAULTS_SAID = 4;

    private record Read(SurveyFile file, List<Body> bodies, List<Fault> faults, List<String> meant) {
        SurveyFile chosen() {
            SurveyPlan plan = file.plan();
            return new SurveyFile(new SurveyPlan(plan.title(), plan.digest(), plan.system(), plan.surveyClass(),
                    plan.spaces().stream().filter(space -> meant.contains(space.id())).toList(), plan.skipped(), plan.notes()), file.bytes());
        }
    }

    private final Words words;
    private final IntakeWork work;
    private final Selection selection;
    private final Shelf shelf;
    private final VBox node = new VBox(6);
    private final ReadOnlyObjectWrapper<Optional<PlannedSpace>> space = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Read> read = Optional.empty();
    private String state = "";

    FileSpace(Words words, IntakeWork work, Selection selection, Shelf shelf) {
        this.words = words;
        this.work = work;
        this.selection = selection;
        this.shelf = shelf;
        node.setId("intake-file");
        words.languageProperty().addListener(_ -> show());
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<PlannedSpace>> space() {
        return space.getReadOnlyProperty();
    }

    @Override
    public Optional<SurveyFile> file() {
        return read.map(Read::chosen);
    }

    @Override
    public String state() {
        return state;
    }

    @Override
    public void restore(String kept) {
        if (kept.equals(state)) {
            return;
        }
        List<String> lines = kept.lines().toList();
        if (lines.size() < 2) {
            set(Optional.empty());
            return;
        }
        state = kept;
        // nothing of another file is meant while this one is read
        read = Optional.empty();
        space.set(Optional.empty());
        work.jobs().run(Words.phrase("job.read", lines.getFirst()),
                () -> shelf.find(lines.get(1)).map(content -> parsed(lines.getFirst(), content, Optional.of(lines.subList(2, lines.size())))),
                found -> {
                    if (state.equals(kept)) {
                        set(found);
                    }
                });
    }

    /// Reads a file and keeps it with the draft.
    void take(Path file, Runnable taken) {
        String name = file.getFileName() + "";
        work.jobs().run(Words.phrase("job.read", name), () -> parsed(name, FileBytes.of(file), Optional.empty()), work.sitting().<Read>same(found -> {
            shelf.keep(found.file().plan().digest(), found.file().bytes());
            set(Optional.of(found));
            taken.run();
        }));
    }

    /// As [#state] says it.
    ///
    /// @param plan with the spaces that are meant
    static String state(SurveyPlan plan) {
        return plan.title() + "\n" + plan.digest() + "\n" + plan.spaces().stream().map(PlannedSpace::id).collect(Collectors.joining("\n"));
    }

    /// The plan as read; empty before a file was.
    Optional<SurveyPlan> plan() {
        return read.map(one -> one.file().plan());
    }

    private Read parsed(String name, byte[] content, Optional<List<String>> meant) {
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(name, content);
        List<Body> bodies = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (PlannedSpace one : plan.spaces()) {
            switch (SoundnessCheck.STANDARD.examine(one.parts(), work.office().settings().frame())) {
                case Soundness.Sound(var solid) -> bodies.add(new Body(Body.planned(one.id()), one.id(), SpaceKind.OTHER, solid, true));
                case Soundness.Unsound(List<Fault> its) -> faults.addAll(its);
            }
        }
        return new Read(new SurveyFile(plan, content), bodies, faults, meant.orElseGet(() -> plan.spaces().stream().map(PlannedSpace::id).toList()));
    }

    private void set(Optional<Read> now) {
        read = now;
        state = now.map(one -> state(one.chosen().plan())).orElse("");
        // for a moment nothing, so that whoever listens hears of another file with the same first space
        space.set(Optional.empty());
        space.set(now.flatMap(one -> one.chosen().plan().spaces().stream().findFirst()));
        preview();
        show();
    }

    private void preview() {
        List<Body> meant = read.map(one -> one.bodies().stream().filter(body -> one.meant().contains(body.name())).toList()).orElse(List.of());
        selection.clear();
        selection.sightProperty().set(selection.sight().withPlanned(meant));
        meant.stream().findFirst().ifPresent(selection::choose);
    }

    private void show() {
        node.getChildren().clear();
        node.getChildren().add(Controls.button(words, "intake.file", Material2MZ.PUBLISH, "Ctrl+O", this::choose));
        if (read.isEmpty()) {
            node.getChildren().add(Controls.prose(words.text("intake.file.none"), "muted"));
            return;
        }
        Read now = read.get();
        SurveyPlan plan = now.file().plan();
        node.getChildren().add(Controls.prose(words.text("intake.file.read", plan.title(), plan.spaces().size(),
                plan.system().map(Object::toString).orElse(words.text("intake.file.noSystem"))), "small"));
        plan.notes().forEach(note -> node.getChildren().add(Controls.prose(words.say(note), "muted")));
        if (!now.faults().isEmpty()) {
            node.getChildren().add(Controls.prose(words.text("intake.file.unsound", now.faults().size()), "problem"));
            now.faults().stream().limit(FAULTS_SAID).forEach(
                    fault -> node.getChildren().add(Controls.prose(words.text("fault.line", fault.code(), words.place(fault.where())), "problem")));
        }
        if (plan.spaces().size() > 1) {
            plan.spaces().forEach(one -> node.getChildren().add(meant(now, one)));
        }
    }

    private Node meant(Read now, PlannedSpace one) {
        CheckBox box = new CheckBox(one.id());
        box.setSelected(now.meant().contains(one.id()));
        box.setOnAction(_ -> {
            List<String> meant = now.file().plan().spaces().stream().map(PlannedSpace::id)
                    .filter(id -> id.equals(one.id()) ? box.isSelected() : now.meant().contains(id)).toList();
            set(Optional.of(new Read(now.file(), now.bodies(), now.faults(), meant)));
        });
        return box;
    }

    private void choose() {
        SurveyChooser.ask(words, node.getScene().getWindow()).ifPresent(file -> take(file, () -> {}));
    }
}
