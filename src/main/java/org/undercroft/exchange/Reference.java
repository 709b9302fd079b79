package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyClass;

/// What a file says about its coordinates and its accuracy, gathered while it is read and weighed once at the end.
final class Reference {
    /// `EPSG:4550`, `EPSG:4550+5737`, `urn:ogc:def:crs:EPSG::7415`, `urn:ogc:def:crs,crs:EPSG::28992,crs:EPSG::5709`,
    /// `https://www.opengis.net/def/crs/EPSG/0/4550`.
    private static final Pattern CODE = Pattern.compile("EPSG[:/](?:[0-9.]*[:/])?(\\d{3,6})(?:\\+(?:EPSG:)?(\\d{3,6}))?", Pattern.CASE_INSENSITIVE);

    private Optional<String> system = Optional.empty();
    private Optional<String> datum = Optional.empty();
    private Optional<String> surveyClass = Optional.empty();

    void system(String text) {
        system = Optional.of(text.strip());
    }

    void datum(String text) {
        datum = Optional.of(text.strip());
    }

    void surveyClass(String text) {
        surveyClass = Optional.of(text.strip());
    }

    /// What was asked for goes before what the file says.
    ///
    /// @param notes takes what had to be decided
    Optional<ReferenceSystem> system(Optional<ReferenceSystem> asked, List<Phrase> notes) {
        Optional<ReferenceSystem> own = own(notes);
        if (asked.isPresent()) {
            if (own.isPresent() && !own.equals(asked)) {
                notes.add(Words.say("note.system.asked", asked.get().toString(), own.get().toString()));
            }
            return asked;
        }
        if (system.isEmpty()) {
            notes.add(Words.say("note.system.none"));
        }
        return own;
    }

    private Optional<ReferenceSystem> own(List<Phrase> notes) {
        if (system.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> codes = codes(system.get());
        if (codes.isEmpty()) {
            notes.add(Words.say("note.system.unknown", system.get()));
            return Optional.empty();
        }
        OptionalInt height = codes.size() > 1 ? OptionalInt.of(codes.get(1)) : OptionalInt.empty();
        if (datum.isPresent()) {
            List<Integer> named = codes(datum.get());
            if (named.isEmpty()) {
                notes.add(Words.say("note.datum.unknown", datum.get()));
            } else {
                height = OptionalInt.of(named.getFirst());
            }
        }
        return Optional.of(new ReferenceSystem(codes.getFirst(), height));
    }

    /// The EPSG codes a text names, in their order: plan, and height where it has one.
    static List<Integer> codes(String text) {
        List<Integer> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(text.matches("\\s*\\d{3,6}\\s*") ? "EPSG:" + text.strip() : text);
        while (matcher.find()) {
            codes.add(Integer.valueOf(matcher.group(1)));
            if (matcher.group(2) != null) {
                codes.add(Integer.valueOf(matcher.group(2)));
            }
        }
        return codes;
    }

    Optional<SurveyClass> surveyClass(List<Phrase> notes) {
        if (surveyClass.isEmpty()) {
            return Optional.empty();
        }
        return switch (surveyClass.get()) {
            case "1" -> Optional.of(SurveyClass.FIRST);
            case "2" -> Optional.of(SurveyClass.SECOND);
            case "3" -> Optional.of(SurveyClass.THIRD);
            default -> {
                notes.add(Words.say("note.class.unknown", surveyClass.get()));
                yield Optional.empty();
            }
        };
    }
}
