package org.undercroft.casework;

import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.RegistrationKind;

/// How cases of one kind are worked here.
///
/// @param days working days from acceptance, 0 to 30 (Provisional Regulations 20); 0 means the same day
/// @param reviews 1, or 2 where a second officer signs too: the law asks for review, its split is the office's practice (domain page 3.2)
/// @param notice which claims are put up for everybody to read; what the law wants put up always is
/// @param noticeDays working days of a notice; never fewer than [#LAWFUL_NOTICE] where the law wants one
/// @param papers whether the papers of the check list must be in the file before anybody approves
public record Procedure(Path path, int days, int reviews, Notice notice, int noticeDays, boolean papers) {
    /// Working days (Implementing Rules, article 17).
    public static final int LAWFUL_NOTICE = 15;
    /// The most working days the law leaves.
    private static final int LAWFUL_DAYS = 30;
    /// General registration and mortgage are due in five working days since the end of 2020 (State Council office, 国办发〔2019〕8号).
    private static final int USUAL_DAYS = 5;

    public Procedure {
        if (days < 0 || days > LAWFUL_DAYS || reviews < 1 || reviews > 2 || noticeDays < 1) {
            throw new IllegalArgumentException("no procedure of %d days, %d reviews, %d days of notice".formatted(days, reviews, noticeDays));
        }
    }

    /// Kinds of case that are worked alike.
    public enum Path {
        FIRST,
        TRANSFER,
        ALTERATION,
        CANCELLATION,
        CORRECTION,
        OBJECTION,
        PRIORITY_NOTICE,
        SEIZURE,
        OTHER,
        MORTGAGE,
        EASEMENT;

        /// What hangs on a right goes its own way, whatever is registered about it.
        static Path of(Application application) {
            return switch (Matter.of(application.interests())) {
                case MORTGAGE -> MORTGAGE;
                case EASEMENT -> EASEMENT;
                case SEIZURE -> SEIZURE;
                case OBJECTION -> OBJECTION;
                case PRIORITY_NOTICE -> PRIORITY_NOTICE;
                case RIGHT, ZONE -> valueOf(application.kind().name());
            };
        }
    }

    /// Which claims are put on notice.
    public enum Notice {
        /// Those that the law wants there, no others.
        NONE,
        /// Those to space below ground as well: nobody sees them coming (domain page 3.5).
        BELOW_GROUND,
        ALL
    }

    /// As the program comes.
    static Procedure standard(Path path) {
        int days = switch (path) {
            case FIRST, CORRECTION, OTHER -> LAWFUL_DAYS;
            case TRANSFER, ALTERATION, CANCELLATION, PRIORITY_NOTICE, MORTGAGE, EASEMENT -> USUAL_DAYS;
            case OBJECTION, SEIZURE -> 0;
        };
        return new Procedure(path, days, 1, path == Path.FIRST ? Notice.BELOW_GROUND : Notice.NONE, LAWFUL_NOTICE, true);
    }

    /// For the invented office: it is founded in a day, and its papers are invented too.
    static Procedure sample(Path path) {
        Procedure standard = standard(path);
        return new Procedure(path, standard.days(), 1, Notice.NONE, LAWFUL_NOTICE, false);
    }

    /// Working days that this claim has to be on notice before it may be approved; 0 for none.
    int noticeFor(Application application, boolean exOfficio) {
        boolean right = application.interests().stream().anyMatch(Interest.Right.class::isInstance);
        if (lawWantsNotice(application, exOfficio)) {
            return Math.max(LAWFUL_NOTICE, noticeDays);
        }
        boolean wanted = switch (notice) {
            case NONE -> false;
            case BELOW_GROUND -> right && application.unit().feature().endsWith("X");
            case ALL -> right;
        };
        return wanted ? noticeDays : 0;
    }

    /// First registration of collective land and of rights in it, and what the office corrects or cancels of its own accord (Implementing Rules, article 17).
    private static boolean lawWantsNotice(Application application, boolean exOfficio) {
        return switch (application.kind()) {
            case FIRST -> application.unit().feature().startsWith("J") && application.interests().stream().anyMatch(Interest.Right.class::isInstance);
            case CORRECTION, CANCELLATION -> exOfficio;
            case TRANSFER, ALTERATION, OBJECTION, PRIORITY_NOTICE, SEIZURE, OTHER -> false;
        };
    }

    static boolean exOfficioIsLawful(RegistrationKind kind) {
        return kind == RegistrationKind.CORRECTION || kind == RegistrationKind.CANCELLATION;
    }
}
