package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SurveyPlan;

/// Plans written in the tests themselves.
final class Plans {
    /// A cube of edge 2 m, corners 0 to 7 of [#CUBE_CORNERS]: floor, roof, four walls.
    static final String CUBE = "[[[[0,3,2,1]],[[4,5,6,7]],[[0,1,5,4]],[[1,2,6,5]],[[2,3,7,6]],[[3,0,4,7]]]]";

    static final String CUBE_CORNERS = "[[0,0,0],[2000,0,0],[2000,2000,0],[0,2000,0],[0,0,2000],[2000,0,2000],[2000,2000,2000],[0,2000,2000]]";

    private Plans() {}

    static SurveyPlan read(String name, String text) {
        return read(name, text, ReadOptions.STANDARD);
    }

    static SurveyPlan read(String name, String text, ReadOptions options) {
        return new SurveyReader(options).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A city model in millimetres from 400 000 east, 3 300 000 north.
    static String cityJson(String objects) {
        return cityJson("2.0", objects, "");
    }

    static String cityJson(String version, String objects, String more) {
        return """
                {"type":"CityJSON","version":"%s","transform":{"scale":[0.001,0.001,0.001],"translate":[400000,3300000,-50]},
                 "CityObjects":{%s},%s
                 "vertices":%s}
                """
                .formatted(version, objects, more, CUBE_CORNERS);
    }

    static String building(String id, String lod, String boundaries) {
        return "\"%s\":{\"type\":\"Building\",\"geometry\":[{\"type\":\"Solid\",\"lod\":\"%s\",\"boundaries\":%s}]}".formatted(id, lod, boundaries);
    }

    static List<String> ids(SurveyPlan plan) {
        return plan.spaces().stream().map(PlannedSpace::id).toList();
    }

    static List<String> notes(SurveyPlan plan) {
        return plan.notes().stream().map(note -> note.in(Locale.ENGLISH)).toList();
    }

    static Polyhedron polyhedron(SpaceDefinition definition) {
        return (Polyhedron) definition;
    }

    /// What is said in English; that it is also said in Chinese is seen here for all of them.
    static String refusal(String name, String text) {
        return refusal(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.STANDARD);
    }

    static String refusal(String name, byte[] bytes, ReadOptions options) {
        return said(catchThrowableOfType(UnreadableFile.class, () -> new SurveyReader(options).read(name, bytes)));
    }

    static String said(UnreadableFile refusal) {
        assertThat(refusal).as("a refusal").isNotNull();
        String chinese = refusal.phrase().in(Locale.CHINESE);
        assertThat(chinese).startsWith(refusal.file()).containsPattern("\\p{IsHan}");
        String english = refusal.phrase().in(Locale.ENGLISH);
        assertThat(english).startsWith(refusal.file()).doesNotContainPattern("\\{\\d");
        return english.substring(refusal.file().length());
    }
}
