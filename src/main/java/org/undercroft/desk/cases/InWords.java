package org.undercroft.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.land.Phrase;

/// Says what plan and section show of a finding, so that it can be judged without a picture.
final class InWords {
    private InWords() {}

    /// What is seen from above, and where.
    static List<Phrase> plan(Finding.OfTwo finding) {
        Frame frame = finding.a().space().frame();
        Optional<Overlap> overlap = Selection.overlapOf(finding);
        if (overlap.isPresent()) {
            Box box = overlap.get().body().box();
            Position middle = frame.toWorld(box.middle());
            return List.of(Words.phrase("inWords.plan", Words.squareMetres(overlap.get().planArea()), Words.metres(box.maxX() - box.minX()),
                    Words.metres(box.maxY() - box.minY()), Words.number(middle.y(), 1), Words.number(middle.x(), 1)));
        }
        return switch (finding.relation()) {
            case Relation.Apart apart -> {
                Position a = frame.toWorld(apart.onA());
                Position b = frame.toWorld(apart.onB());
                double level = Math.hypot(b.x() - a.x(), b.y() - a.y());
                yield List.of(Words.phrase("inWords.plan.apart", Words.metres(level), Words.number(a.y(), 1), Words.number(a.x(), 1), Words.number(b.y(), 1),
                        Words.number(b.x(), 1)));
            }
            case Relation.Touching touching -> List.of(Words.phrase("inWords.plan.touching", Words.squareMetres(touching.contact().area())));
            case Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> List.of();
        };
    }

    /// What is seen from the side.
    ///
    /// @param ground height of the ground over the middle, where it is known
    static List<Phrase> section(Finding.OfTwo finding, Optional<Double> ground) {
        List<Phrase> said = new ArrayList<>();
        Optional<Overlap> overlap = Selection.overlapOf(finding);
        overlap.ifPresent(shared -> {
            said.add(Words.phrase("inWords.section", Words.metres(shared.bottom()), Words.metres(shared.top()), Words.metres(shared.depth())));
            ground.filter(height -> height > shared.top()).ifPresent(height -> said.add(Words.phrase("inWords.below", Words.metres(height - shared.top()))));
        });
        if (finding.relation() instanceof Relation.Apart apart) {
            said.add(Words.phrase("inWords.section.apart", Words.metres(apart.onA().z()), Words.metres(apart.onB().z()), Words.metres(apart.distance())));
        }
        said.add(Words.phrase("inWords.sides", Words.metres(finding.a().space().bottom()), Words.metres(finding.a().space().top()),
                Words.metres(finding.b().space().bottom()), Words.metres(finding.b().space().top())));
        return said;
    }
}
