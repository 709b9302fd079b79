package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Level;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;

/// The two places where spaces are given: a surveyor's file with all its spaces, and the one in which a single space is read, typed or drawn. Keeps them and
/// the sheet saying the same.
final class Editors {
    /// The field that says which editor gave the space.
    static final String OUT_OF = "out of";
    static final String SPACE = "space";

    private final Words words;
    private final IntakeWork work;
    private final FileSpace files;
    private final SpaceEditor drawing;
    private boolean awaiting;

    /// @param editor where a single space is given; without it spaces come out of files only
    Editors(Words words, IntakeWork work, Selection selection, Optional<SpaceEditor> editor) {
        this.words = words;
        this.work = work;
        this.files = new FileSpace(words, work, selection, work.shelf());
        this.drawing = editor.orElse(files);
        files.space().addListener((_, _, _) -> given(files));
        if (!drawing.equals(files)) {
            drawing.space().addListener((_, _, _) -> given(drawing));
        }
    }

    /// The editor of the space, where the errand brings one. Parts of a split are surveyed in one file.
    Optional<SpaceEditor> editor() {
        Sheet sheet = work.edits().sheet();
        return Errand.of(sheet).flatMap(errand -> switch (errand.room()) {
            case NONE -> Optional.empty();
            case ONE -> Optional.of(sheet.get(OUT_OF).equals("file") ? files : drawing);
            case SEVERAL -> Optional.of(files);
        });
    }

    /// Out of the file and back to where a space is drawn or typed.
    Optional<Runnable> otherWay(Errand errand) {
        boolean both = errand.room() == Errand.Room.ONE && !drawing.equals(files) && work.edits().sheet().get(OUT_OF).equals("file");
        return both ? Optional.of(() -> {
            work.edits().change(sheet -> sheet.with(SPACE, drawing.state()).with(OUT_OF, ""));
            files.restore("");
            work.givenProperty().set(Given.of(drawing));
        }) : Optional.empty();
    }

    /// Until [#restore] the sheet alone says what the space is: nothing of the editors goes into it.
    void await() {
        awaiting = true;
    }

    /// What was given for another case is not meant here.
    void empty() {
        awaiting = false;
        files.restore("");
        if (!drawing.equals(files)) {
            drawing.restore("");
        }
    }

    /// Shows what the sheet of a draft says.
    void restore() {
        awaiting = false;
        Sheet sheet = work.edits().sheet();
        boolean file = sheet.get(OUT_OF).equals("file") || editor().filter(files::equals).isPresent();
        if (!drawing.equals(files)) {
            drawing.restore(file ? "" : sheet.get(SPACE));
        }
        files.restore(file ? sheet.get(SPACE) : "");
    }

    /// Reads a survey file where the space is given.
    ///
    /// @return whether what somebody came for brings a space at all
    boolean survey(Path file, Runnable taken) {
        Optional<SpaceEditor> editor = editor();
        if (editor.isPresent() && editor.get() instanceof SpaceStep live) {
            live.take(file);
        } else if (editor.isPresent()) {
            take(file, taken);
        }
        return editor.isPresent();
    }

    /// Reads a file with all its spaces.
    void take(Path file, Runnable taken) {
        files.take(file, taken);
    }

    /// The file as read.
    Optional<SurveyPlan> plan() {
        return files.plan();
    }

    /// Another kind takes another number of spaces.
    void meant() {
        Given given = editor().map(Given::of).orElse(Given.NOTHING);
        work.givenProperty().set(given);
        // while no file is read, what was written of the parts stays
        if (Errand.of(work.edits().sheet()).equals(Optional.of(Errand.SPLIT)) && !given.spaces().isEmpty()) {
            work.edits().follow(sheet -> PlaceStep.partsOf(sheet, given.spaces()));
        }
    }

    /// The examination of a space depends on what the other steps say about it.
    void tell(Sheet sheet) {
        if (drawing instanceof SpaceStep live) {
            SpaceStep.About about = new SpaceStep.About(
                    sheet.find(Blank.CODE).flatMap(Check::code),
                    sheet.find(Blank.NAME).orElseGet(() -> words.text("space.name")),
                    sheet.find(Blank.LEVEL, Level.class).orElse(Level.PRIMARY_RIGHT),
                    sheet.find(Blank.SPACE_KIND, SpaceKind.class).orElse(SpaceKind.OTHER),
                    sheet.find(Blank.SURVEY_CLASS, SurveyClass.class).orElse(SurveyClass.FIRST));
            if (!about.equals(live.aboutProperty().get())) {
                live.aboutProperty().set(about);
            }
        }
    }

    private void given(SpaceEditor editor) {
        Given given = Given.of(editor);
        String state = editor.state();
        Sheet before = work.edits().sheet();
        boolean other = !editor().equals(Optional.of(editor));
        if (before.find("errand").isEmpty() || (other && given.spaces().isEmpty())) {
            return;
        }
        // whoever draws before everything is there means his own drawing
        awaiting = false;
        boolean parts = Errand.of(before).equals(Optional.of(Errand.SPLIT)) && !given.spaces().isEmpty();
        if (!editor.equals(files)) {
            // it has a way back of its own
            work.edits().follow(sheet -> sheet.with(SPACE, state).with(OUT_OF, ""));
        } else if (other || !before.get(SPACE).equals(state)) {
            work.edits().change(sheet -> {
                Sheet with = sheet.with(SPACE, state).with(OUT_OF, editor.equals(files) && !state.isEmpty() ? "file" : "");
                return parts ? PlaceStep.partsOf(with, given.spaces()) : with;
            });
        } else if (parts) {
            // the file of a draft that was taken up again
            work.edits().follow(sheet -> PlaceStep.partsOf(sheet, given.spaces()));
        }
        work.givenProperty().set(given);
    }

    /// What is half typed where the space is given goes into the draft as well.
    void keep() {
        if (awaiting) {
            return;
        }
        editor().map(SpaceEditor::state).filter(state -> !state.equals(work.edits().sheet().get(SPACE)))
                .ifPresent(state -> work.edits().follow(sheet -> sheet.with(SPACE, state)));
    }

    /// Sheet and editor say the same again after the sheet went back or forth: a file follows the sheet; what is drawn has a way back of its own and stays.
    void meet() {
        if (awaiting) {
            return;
        }
        Optional<SpaceEditor> editor = editor();
        if (editor.filter(files::equals).isPresent()) {
            files.restore(work.edits().sheet().get(SPACE));
        } else if (editor.isPresent()) {
            String drawn = editor.get().state();
            files.restore("");
            work.edits().follow(sheet -> sheet.with(SPACE, drawn));
        }
        work.givenProperty().set(editor.map(Given::of).orElse(Given.NOTHING));
    }
}
