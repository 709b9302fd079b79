package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.examination.Subject;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;

/// Everything that keeps a case from being approved, told at once; findings that are not settled come before it.
final class Obstacles {
    private Obstacles() {}

    /// @param first the first review, where it is signed
    static List<Phrase> before(Handle work, Case.Reviewable one, Optional<Decision> first, LocalDate today) {
        CaseFiles.Row row = CaseFiles.find(work, one.number()).orElseThrow();
        Procedure procedure = Procedures.of(work, one.application());
        String number = one.number().toString();
        List<Phrase> obstacles = new ArrayList<>();
        if (procedure.reviews() == 2 && first.isEmpty()) {
            obstacles.add(new Phrase(Obstacles.class, "decide.firstReviewMissing", number));
        }
        notice(work, one, procedure.noticeFor(one.application(), row.exOfficio()), today).ifPresent(obstacles::add);
        obstacles.addAll(said(work, one.number(), today));
        if (procedure.papers()) {
            Paperwork.missing(work, one.number(), one.application()).stream()
                    .reduce((a, b) -> new Phrase(Obstacles.class, "list.and", a, b))
                    .ifPresent(papers -> obstacles.add(new Phrase(Obstacles.class, "decide.papersMissing", number, papers)));
        }
        return obstacles;
    }

    /// What others said against a case, or still have to say. It can come in after the last signature, too.
    static List<Phrase> said(Handle work, CaseNumber number, LocalDate today) {
        List<Phrase> obstacles = new ArrayList<>();
        Notices.objections(work, number).stream()
                .filter(PublicNotice.Objection::isOpen)
                .forEach(objection -> obstacles.add(new Phrase(Obstacles.class, "decide.objectionOpen", number.toString(), objection.objector())));
        List<Opinion> opinions = Opinions.list(work, number);
        opinions.stream()
                .filter(opinion -> opinions.stream()
                        .noneMatch(later -> later.ordinal() > opinion.ordinal() && later.request().body().equals(opinion.request().body())))
                .flatMap(opinion -> opinion.obstacle(today).stream())
                .forEach(obstacles::add);
        return obstacles;
    }

    private static Optional<Phrase> notice(Handle work, Case.Reviewable one, int days, LocalDate today) {
        if (days == 0 && !(one instanceof Case.OnNotice)) {
            return Optional.empty();
        }
        String number = one.number().toString();
        Optional<PublicNotice> posted = Notices.newest(work, one.number()).filter(notice -> notice.claim().equals(claim(one.examination())));
        if (posted.isEmpty() || posted.get().days() < days) {
            return Optional.of(new Phrase(Obstacles.class, "decide.noNotice", number, days));
        }
        return posted.filter(notice -> !notice.isOver(today))
                .map(notice -> new Phrase(Obstacles.class, "decide.noticeRuns", number, notice.lastDay().toString()));
    }

    /// What a notice shows: the spaces applied for.
    static String claim(Examination examination) {
        return examination.plan().stream().map(Subject::digest).sorted().collect(Collectors.joining(" "));
    }

    static void refuse(List<Phrase> obstacles) {
        obstacles.stream().reduce((a, b) -> new Phrase(Obstacles.class, "decide.and", a, b)).ifPresent(all -> {
            throw new CaseRefused(all);
        });
    }
}
