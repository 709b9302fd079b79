package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;

/// A survey plan with the very bytes it was read from, or with the text that stands for them where the space was given at the desk.
public final class SurveyFile {
    private final SurveyPlan plan;
    private final byte[] bytes;

    /// @throws CaseRefused when the plan was read from other bytes
    public SurveyFile(SurveyPlan plan, byte[] bytes) {
        if (!Digest.of(bytes).equals(plan.digest())) {
            throw new CaseRefused(new Phrase(PlanFile.class, "lodge.fileChanged", plan.title()));
        }
        this.plan = plan;
        this.bytes = bytes.clone();
    }

    private static final String DRAWN = "given at the desk\n";

    /// Of spaces that were drawn or typed, in the office's own reference system: the text says each corner as it was given.
    public static SurveyFile drawn(String title, List<PlannedSpace> spaces, ReferenceSystem system, SurveyClass surveyClass) {
        StringBuilder text = new StringBuilder(DRAWN + "system: %s\nsurvey class: %s\n".formatted(system, surveyClass));
        spaces.forEach(space -> text.append("space: ").append(space.id()).append('\n').append(DefinitionText.write(space.parts())).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new SurveyFile(
                new SurveyPlan(title, Digest.of(bytes), Optional.of(system), Optional.of(surveyClass), spaces, List.of(), List.of()), bytes);
    }

    /// Whether no surveyor's file stands behind it.
    public boolean isDrawn() {
        byte[] drawn = DRAWN.getBytes(StandardCharsets.UTF_8);
        return bytes.length >= drawn.length && Arrays.equals(bytes, 0, drawn.length, drawn, 0, drawn.length);
    }

    public SurveyPlan plan() {
        return plan;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
