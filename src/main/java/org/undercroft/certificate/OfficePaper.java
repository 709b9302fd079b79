package org.undercroft.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.undercroft.geometry.Space;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.TreeHead;

/// A paper of the office that is no certificate of title: everything it says, in order. The press adds nothing of its own.
///
/// @param number as printed
/// @param unit what it is about, where it is about one unit
/// @param journal where the journal stood when it was given
public record OfficePaper(
        Kind kind,
        String number,
        OfficeName office,
        LocalDate issued,
        Optional<UnitCode> unit,
        TreeHead journal,
        List<Block> blocks,
        Provenance provenance) {
    public OfficePaper {
        blocks = List.copyOf(blocks);
    }

    public enum Kind {
        /// 不动产登记证明: of a mortgage, an easement, a notice or an objection.
        REGISTRATION_PROOF,
        /// What the book says under one code.
        EXTRACT,
        /// Every right from the ground down, under a place or a parcel.
        STRATA_COLUMN,
        PRE_EXAMINATION,
        /// 不予登记告知书, with its exhibit.
        REFUSAL,
        /// 受理通知书: what was taken in, when, and until when the office will have decided.
        RECEIPT,
        /// 补正告知书: everything that is missing, once and all of it.
        RETURN_SLIP,
        /// 模拟审批报告: what would come of a project that nobody applies for.
        SIMULATION,
        /// 集成版: all that one holder, or the same holders, hold here, in one document.
        COLLECTIVE_EDITION
    }

    /// One piece of a paper.
    public sealed interface Block {
        Phrase title();
    }

    /// A form: what is asked, and what is said.
    public record Fields(Phrase title, List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /// @param value text as it is in every language
    /// @param said the same where it has a wording in each language
    public record Field(Phrase label, String value, Optional<Phrase> said) {
        public static Field of(Phrase label, String value) {
            return new Field(label, value, Optional.empty());
        }

        public static Field of(Phrase label, Phrase said) {
            return new Field(label, "", Optional.of(said));
        }
    }

    /// @param rows cells as many as heads
    public record Rows(Phrase title, List<Phrase> heads, List<List<Field>> rows) implements Block {
        public Rows {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Sentences, one a paragraph.
    public record Prose(Phrase title, List<Field> sentences) implements Block {
        public Prose {
            sentences = List.copyOf(sentences);
        }
    }

    /// Two spaces that are in each other's way, in plan and section.
    ///
    /// @param bottom and `top`: heights of the room they share, `east` and `north` the middle of it in the frame of the first
    public record Exhibit(
            Phrase title, String nameA, Space a, String nameB, Space b, double east, double north, double bottom, double top) implements Block {}

    /// Plans and sections of one property, as its certificate has them.
    public record Drawings(CertificateContent content) implements Block {
        @Override
        public Phrase title() {
            return new Phrase(OfficePaper.class, "plan");
        }
    }

    /// What lies above one another, drawn as a borehole.
    ///
    /// @param ground its height, where it is known
    public record Strata(Phrase title, OptionalDouble ground, List<Stratum> strata) implements Block {
        public Strata {
            strata = List.copyOf(strata);
        }
    }

    /// @param held whether it is a right that somebody holds; else a zone, drawn dashed
    public record Stratum(String name, double bottom, double top, boolean held) {}
}
