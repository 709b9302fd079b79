package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.undercroft.exchange.BcfTopic;
import org.undercroft.exchange.BcfView;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// Findings as topics that other programs talk about: written for a designer's program, and taken in again with what was said there. A topic has the same
/// identity each time it goes out. Nothing that comes in settles a finding: that takes what the law asks for.
public final class FindingTopics {
    private static final int LONGEST_COMMENT = 4_000;

    private final InnerOffice inner;
    private final FindingDesk desk;

    FindingTopics(InnerOffice inner, FindingDesk desk) {
        this.inner = inner;
        this.desk = desk;
    }

    /// What tells this office's topics from another's.
    public UUID project() {
        return named("office");
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes(("undercroft " + inner.founded().nameZh() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private UUID id(FindingNumber number) {
        return named(number.toString());
    }

    // ---- out

    /// The findings of a case that were counted, in their order.
    ///
    /// @param views made at the desk; a finding without one gets a view that shows its middle
    /// @throws CaseRefused for an account that only asks the book
    public List<BcfTopic> of(Case one, Officer reader, Locale language, Map<FindingNumber, BcfView> views) {
        inner.read(work -> inner.reader(work, reader));
        List<BcfTopic> topics = new ArrayList<>();
        for (FindingInHand hand : desk.board().of(one)) {
            hand.lasting().ifPresent(known -> {
                Optional<BcfView> view = Optional.ofNullable(views.get(known.number()))
                        .or(() -> hand.finding().flatMap(finding -> TopicView.of(id(known.number()), finding)));
                topics.add(topic(known, one, language, view));
            });
        }
        return topics;
    }

    private BcfTopic topic(LastingFinding known, Case one, Locale language, Optional<BcfView> view) {
        List<String> labels = new ArrayList<>(List.of(one.number().toString()));
        known.group().ifPresent(labels::add);
        List<FindingStep> steps = desk.steps(known.number());
        List<BcfTopic.Comment> comments = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            FindingStep step = steps.get(i);
            if (step.kind() == FindingStep.Kind.COMMENTED) {
                comments.add(new BcfTopic.Comment(named(known.number() + " step " + i), step.at(), display(step.officer()), step.text()));
            }
        }
        return new BcfTopic(id(known.number()), Optional.of(known.number().toString()), known.name().kind().name(), Phrase.of(known.state()).in(language),
                known.number() + " " + one.application().name(), Optional.of(Phrase.of(known.severity()).in(language)), labels,
                steps.isEmpty() ? known.since() : steps.getFirst().at(), inner.settings().nameZh(), known.due(), known.assignee().map(this::display),
                Optional.of(known.in(language)), comments, view);
    }

    private String display(String name) {
        return inner.read(work -> inner.officers().find(work, name)).map(Officer::displayName).orElse(name.isEmpty() ? inner.settings().nameZh() : name);
    }

    // ---- in

    /// What came of taking topics in.
    ///
    /// @param comments added, `changed` findings with another assignee or due date
    /// @param left what was not taken in, and why
    public record Taken(int comments, int changed, List<Phrase> left) {
        public Taken {
            left = List.copyOf(left);
        }
    }

    /// Adds what was said elsewhere, and takes over who sees to a finding until when. All of it or, where one is refused, nothing.
    ///
    /// @throws CaseRefused when this is not the officer's to do
    public Taken take(List<BcfTopic> topics, Officer officer) {
        return inner.act(work -> {
            Map<UUID, FindingNumber> known = known(work);
            List<Phrase> left = new ArrayList<>();
            int comments = 0;
            int changed = 0;
            for (BcfTopic topic : topics) {
                FindingNumber number = known.get(topic.id());
                if (number == null) {
                    left.add(new Phrase(FindingTopics.class, "topic.unknown", topic.title()));
                    continue;
                }
                comments += comments(work, topic, number, officer);
                changed += assigned(work, topic, number, officer, left) ? 1 : 0;
            }
            return new Taken(comments, changed, left);
        });
    }

    private Map<UUID, FindingNumber> known(Handle work) {
        Map<UUID, FindingNumber> known = new HashMap<>();
        work.createQuery("select found_year, found_serial from casework.lasting_finding")
                .map((row, _) -> new FindingNumber(row.getInt("found_year"), row.getInt("found_serial")))
                .forEach(number -> known.put(id(number), number));
        return known;
    }

    private int comments(Handle work, BcfTopic topic, FindingNumber number, Officer officer) {
        List<UUID> own = new ArrayList<>();
        for (int i = 0; i < FindingFiles.steps(work, number).size(); i++) {
            own.add(named(number + " step " + i));
        }
        int added = 0;
        for (BcfTopic.Comment comment : topic.comments()) {
            if (!own.contains(comment.id()) && !comment.text().isBlank() && isNew(work, comment.id(), number)) {
                String text = "%s, %s: %s".formatted(comment.author(), comment.at().atZone(Days.ZONE).toLocalDate(), comment.text());
                desk.comment(work, number, officer, text.substring(0, Math.min(text.length(), LONGEST_COMMENT)));
                added++;
            }
        }
        return added;
    }

    private static boolean isNew(Handle work, UUID comment, FindingNumber number) {
        boolean taken = work.createQuery("select count(*) from casework.topic_comment where id = :id").bind("id", comment.toString()).mapTo(Integer.class)
                .one() > 0;
        if (!taken) {
            work.createUpdate("insert into casework.topic_comment (id, found_year, found_serial) values (:id, :year, :serial)")
                    .bind("id", comment.toString())
                    .bind("year", number.year())
                    .bind("serial", number.serial())
                    .execute();
        }
        return !taken;
    }

    /// Who is named must work here; whoever does not is said.
    private boolean assigned(Handle work, BcfTopic topic, FindingNumber number, Officer officer, List<Phrase> left) {
        LastingFinding before = FindingFiles.find(work, number).orElseThrow();
        Optional<String> wanted = before.assignee();
        if (topic.assignee().isPresent()) {
            String name = topic.assignee().get();
            Optional<Officer> found = inner.officers().list(work).stream()
                    .filter(one -> one.name().equals(name) || one.displayName().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                wanted = found.map(Officer::name);
            } else {
                left.add(new Phrase(FindingTopics.class, "topic.assignee", number.toString(), name));
            }
        }
        Optional<LocalDate> due = topic.due().or(before::due);
        if (wanted.equals(before.assignee()) && due.equals(before.due())) {
            return false;
        }
        desk.assign(work, number, officer, wanted, due);
        return true;
    }
}
