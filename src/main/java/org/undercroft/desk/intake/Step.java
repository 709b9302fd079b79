package org.undercroft.desk.intake;

/// The five steps of a new case.
enum Step {
    KIND(1),
    PARTIES(2),
    PAPERS(3),
    SPACE(4),
    LODGE(5);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /// From 1.
    int number() {
        return number;
    }

    /// The last one is followed by itself.
    Step next() {
        return switch (this) {
            case KIND -> PARTIES;
            case PARTIES -> PAPERS;
            case PAPERS -> SPACE;
            case SPACE, LODGE -> LODGE;
        };
    }

    Step before() {
        return switch (this) {
            case KIND, PARTIES -> KIND;
            case PAPERS -> PARTIES;
            case SPACE -> PAPERS;
            case LODGE -> SPACE;
        };
    }
}
