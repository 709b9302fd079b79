package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.undercroft.casework.SurveyFile;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;

/// The surveyor's files that a space was read from: what is lodged is the file itself, as long as nothing in its space was changed.
final class SurveyFiles {
    private final Shelf shelf;
    private final Map<String, SurveyFile> known = new ConcurrentHashMap<>();

    SurveyFiles(Shelf shelf) {
        this.shelf = shelf;
    }

    /// @throws org.undercroft.land.Refusal when it cannot be read, or not be understood
    static SurveyFile read(Path file) {
        return read(file.getFileName() + "", FileBytes.of(file));
    }

    private static SurveyFile read(String name, byte[] content) {
        return new SurveyFile(new SurveyReader(ReadOptions.STANDARD).read(name, content), content);
    }

    /// @param heard told of a file that is read now, where the same draft still lies open then
    Consumer<SurveyFile> whileOpen(Consumer<SurveyFile> heard) {
        return shelf.whileOpen(heard);
    }

    void keep(SurveyFile file) {
        known.put(file.plan().digest(), file);
        shelf.keep(file.plan().digest(), file.bytes());
    }

    /// The file that the draft came out of, with the one space that is meant. Reads it from the shelf where need be, so not on the screen's thread.
    ///
    /// @param system that its coordinates are in, where the file does not say or somebody corrected it
    Optional<SurveyFile> of(SpaceDraft draft, Optional<ReferenceSystem> system) {
        SpaceDraft.FromFile from = draft.file();
        if (draft.way() != SpaceDraft.Way.FILE || draft.heights() != SpaceDraft.Heights.DATUM_1985 || from.digest().isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(from.digest()))
                .or(() -> shelf.find(from.digest()).map(content -> read(from.source(), content)))
                .flatMap(file -> {
                    known.put(from.digest(), file);
                    return file.plan().find(from.space()).map(space -> meant(file, space, system));
                });
    }

    private static SurveyFile meant(SurveyFile file, PlannedSpace space, Optional<ReferenceSystem> system) {
        SurveyPlan plan = file.plan();
        return new SurveyFile(new SurveyPlan(plan.title(), plan.digest(), system, plan.surveyClass(), List.of(space), plan.skipped(), plan.notes()),
                file.bytes());
    }
}
