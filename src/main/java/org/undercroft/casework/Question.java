package org.undercroft.casework;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.UnitCode;
import org.undercroft.register.SearchField;

/// What the book can be asked. Places are east, north and height in the office's reference system.
public sealed interface Question {
    /// As the journal keeps it.
    String line();

    /// Words in names of units, holders, places, documents: every one of them, in one field.
    record Words(Set<SearchField> fields, String words) implements Question {
        public Words {
            fields = Set.copyOf(EnumSet.copyOf(fields));
        }

        @Override
        public String line() {
            return "words: %s in %s".formatted(oneLine(words), fields.stream().sorted().map(SearchField::name).collect(Collectors.joining(" ")));
        }
    }

    /// Part of a unit code, with or without blanks.
    record Code(String part) implements Question {
        @Override
        public String line() {
            return "code: " + oneLine(part);
        }
    }

    /// The number of a party's identity document or of the organisation, whole.
    record PartyNumber(String number) implements Question {
        @Override
        public String line() {
            return "party number: " + oneLine(number);
        }
    }

    record Certificate(CertificateNumber number) implements Question {
        @Override
        public String line() {
            return "certificate: " + number;
        }
    }

    record OfCase(CaseNumber number) implements Question {
        @Override
        public String line() {
            return "case: " + number;
        }
    }

    /// @param digest SHA-256 of the document's bytes, 64 hexadecimal digits
    record Document(String digest) implements Question {
        @Override
        public String line() {
            return "document: " + oneLine(digest);
        }
    }

    /// Whatever reaches into a box; one as high as the sky asks for an area.
    record Within(Box box) implements Question {
        @Override
        public String line() {
            return "box: %s,%s,%s to %s,%s,%s".formatted(box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ());
        }
    }

    /// Whatever reaches into a range of heights.
    record Heights(double low, double high) implements Question {
        @Override
        public String line() {
            return "heights: %s to %s".formatted(low, high);
        }
    }

    /// Whatever comes as near to a unit as this, in space.
    record NearUnit(UnitCode unit, double within) implements Question {
        @Override
        public String line() {
            return "near: %s within %s".formatted(unit.value(), within);
        }
    }

    /// Whatever comes as near to a place as this, in plan.
    record NearPlace(Point2 place, double within) implements Question {
        @Override
        public String line() {
            return "near: %s,%s within %s".formatted(place.x(), place.y(), within);
        }
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\R", " ");
        return line.length() > 500 ? line.substring(0, 500) : line;
    }
}
