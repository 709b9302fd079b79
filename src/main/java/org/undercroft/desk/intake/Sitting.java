package org.undercroft.desk.intake;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.undercroft.office.Officer;

/// Which form lies open at the counter and who sits at it: what was asked for at one is told neither at another nor to a colleague.
final class Sitting {
    private final ReadOnlyObjectProperty<Optional<Officer>> officer;
    private long form;

    Sitting(ReadOnlyObjectProperty<Optional<Officer>> officer) {
        this.officer = officer;
    }

    /// Another form is opened.
    void another() {
        form++;
    }

    /// Told only while the form of now lies open and the officer of now sits at it.
    <T> Consumer<T> same(Consumer<? super T> act) {
        return form(officer(act));
    }

    /// Told only while the form of now lies open, be it that nobody sits at it for the moment: a colleague would have opened another.
    <T> Consumer<T> form(Consumer<? super T> act) {
        long mine = form;
        return result -> {
            if (form == mine) {
                act.accept(result);
            }
        };
    }

    /// Told only while the officer of now sits here, whatever form lies open.
    <T> Consumer<T> officer(Consumer<? super T> act) {
        Optional<String> mine = name();
        return result -> {
            if (name().equals(mine)) {
                act.accept(result);
            }
        };
    }

    private Optional<String> name() {
        return officer.get().map(Officer::name);
    }
}
