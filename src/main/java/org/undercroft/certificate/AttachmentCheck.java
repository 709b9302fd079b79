package org.undercroft.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.Check;
import org.undercroft.proof.JournalFile;
import org.undercroft.proof.RecordProof;
import org.undercroft.proof.TreeHead;

/// Holds the files inside a certificate against its facts, by computing everything anew from the attached solids.
final class AttachmentCheck {
    /// Metres: the city model's corners are whole tenths of a millimetre.
    private static final double STEP = 1e-4;

    private final Facts facts;
    private final Map<String, byte[]> files;
    private final List<CheckLine> lines = new ArrayList<>();

    private AttachmentCheck(Facts facts, Map<String, byte[]> files) {
        this.facts = facts;
        this.files = files;
    }

    static List<CheckLine> of(Facts facts, Map<String, byte[]> files, SolidReader reader, Trust trust) {
        AttachmentCheck check = new AttachmentCheck(facts, files);
        for (int number = 1; facts.has("space.%d".formatted(number)); number++) {
            check.geometry(number);
        }
        check.cityModel(reader);
        check.journal(trust);
        return check.lines;
    }

    // ---- the spaces as they were surveyed

    private void geometry(int number) {
        String name = Attachment.geometryName(number);
        String key = "space.%d".formatted(number);
        try {
            byte[] file = files.getOrDefault(name, new byte[0]);
            List<SpaceDefinition> parts = DefinitionText.read(new String(file, StandardCharsets.UTF_8));
            List<String> differing = new ArrayList<>();
            differs(differing, key + ".file", Sha256.of(file));
            differs(differing, key + ".geometry", GeometryDigest.of(parts));
            Space space = sound(parts);
            differs(differing, key + ".volume", Markup.number(space.volume(), 2));
            differs(differing, key + ".planArea", Markup.number(space.planArea(), 2));
            differs(differing, key + ".bottom", Markup.number(space.bottom(), 3));
            differs(differing, key + ".top", Markup.number(space.top(), 3));
            lines.add(differing.isEmpty()
                    ? CheckLine.good(CheckLine.Topic.GEOMETRY, "check.geometry", name, Markup.grouped(space.volume(), 2), Markup.grouped(space.planArea(), 2))
                    : CheckLine.bad(CheckLine.Topic.GEOMETRY, "check.geometryDiffers", name, String.join(", ", differing)));
        } catch (RuntimeException _) {
            // a text that is no geometry any more says so in many ways
            lines.add(CheckLine.bad(CheckLine.Topic.GEOMETRY, "check.fileUnreadable", name));
        }
    }

    private void differs(List<String> differing, String key, String recomputed) {
        if (!facts.get(key).equals(recomputed)) {
            differing.add("%s %s ≠ %s".formatted(key, recomputed, facts.get(key)));
        }
    }

    // ---- the same for other programs

    private void cityModel(SolidReader reader) {
        byte[] file = files.getOrDefault(Attachment.CITY_MODEL, new byte[0]);
        try {
            List<String> differing = new ArrayList<>();
            differs(differing, "cityModel", Sha256.of(file));
            Map<String, List<SpaceDefinition>> solids = reader.read(file);
            double volume = 0;
            for (int number = 1; facts.has("space.%d".formatted(number)); number++) {
                String key = "space.%d".formatted(number);
                String id = facts.get(key).split(" \\| ")[0];
                List<SpaceDefinition> parts = solids.get(id);
                if (parts == null) {
                    differing.add(id);
                    continue;
                }
                Space space = sound(parts);
                volume += space.volume();
                // rounding a corner moves a face by half a step at most
                near(differing, key + ".volume", space.volume(), space.area() * STEP + 0.01);
                near(differing, key + ".bottom", space.bottom(), 2 * STEP + 0.001);
                near(differing, key + ".top", space.top(), 2 * STEP + 0.001);
            }
            lines.add(differing.isEmpty()
                    ? CheckLine.good(CheckLine.Topic.CITY_MODEL, "check.cityModel", Attachment.CITY_MODEL, Markup.grouped(volume, 2))
                    : CheckLine.bad(CheckLine.Topic.CITY_MODEL, "check.geometryDiffers", Attachment.CITY_MODEL, String.join(", ", differing)));
        } catch (RuntimeException _) {
            // what is no city model any more says so in many ways
            lines.add(CheckLine.bad(CheckLine.Topic.CITY_MODEL, "check.fileUnreadable", Attachment.CITY_MODEL));
        }
    }

    private void near(List<String> differing, String key, double recomputed, double within) {
        if (Math.abs(Double.parseDouble(facts.get(key)) - recomputed) > within) {
            differing.add("%s %s ≠ %s".formatted(key, Markup.number(recomputed, 3), facts.get(key)));
        }
    }

    private static Space sound(List<SpaceDefinition> parts) {
        Position first = firstOf(parts.getFirst());
        return switch (SoundnessCheck.STANDARD.examine(parts, Frame.around(first.x(), first.y()))) {
            case Soundness.Sound sound -> sound.space();
            case Soundness.Unsound _ -> throw new IllegalArgumentException("an unsound solid");
        };
    }

    private static Position firstOf(SpaceDefinition definition) {
        return switch (definition) {
            case Prism prism -> new Position(prism.outline().exterior().getFirst().x(), prism.outline().exterior().getFirst().y(), 0);
            case Slab slab -> new Position(slab.outline().exterior().getFirst().x(), slab.outline().exterior().getFirst().y(), 0);
            case Sweep sweep -> sweep.axis().getFirst();
            case Polyhedron polyhedron -> polyhedron.shells().getFirst().faces().getFirst().rings().getFirst().getFirst();
        };
    }

    // ---- the journal

    /// The entry stands in the journal under a signed head, and says of the unit what the facts say.
    private void journal(Trust trust) {
        try {
            String text = new String(files.getOrDefault(Attachment.PROOF, new byte[0]), StandardCharsets.UTF_8);
            if (!(JournalFile.parse(text) instanceof RecordProof proof)) {
                throw new IllegalArgumentException("another file of the journal");
            }
            TreeHead head = proof.head().head();
            Optional<String> unfit = unfit(proof, head);
            lines.add(
                    unfit.map(what -> CheckLine.bad(CheckLine.Topic.JOURNAL, "check.journalOther", what)).orElseGet(() -> switch (proof.check(trust.heads())) {
                        case Check.Genuine _ -> CheckLine.good(CheckLine.Topic.JOURNAL, "check.journal", facts.get("entry"), Long.toString(head.size()));
                        case Check.SignerUnknown _ -> proof.head().key().isEmpty()
                                ? CheckLine.open(CheckLine.Topic.JOURNAL, "check.journalUnsigned", facts.get("entry"), Long.toString(head.size()))
                                : CheckLine.open(
                                        CheckLine.Topic.JOURNAL, "check.journalUnknown", facts.get("entry"), Long.toString(head.size()),
                                        proof.head().log().orElse("-"));
                        case Check.Altered _ -> CheckLine.bad(CheckLine.Topic.JOURNAL, "check.journalAltered");
                    }));
        } catch (IllegalArgumentException _) {
            lines.add(CheckLine.bad(CheckLine.Topic.JOURNAL, "check.fileUnreadable", Attachment.PROOF));
        }
    }

    private Optional<String> unfit(RecordProof proof, TreeHead head) {
        String recorded = proof.recorded();
        List<String> said = Arrays.asList(recorded.split("\n"));
        if (!head.toString().equals(facts.get("journalThen"))) {
            return Optional.of("journalThen");
        }
        if (!Sha256.of(recorded.getBytes(StandardCharsets.UTF_8)).equals(facts.get("entryDigest")) || !said.contains("number: " + facts.get("entry"))) {
            return Optional.of("entryDigest");
        }
        if (!said.contains("unit: " + new UnitCode(facts.get("unit")).value())) {
            return Optional.of("unit");
        }
        for (int number = 1; facts.has("space.%d".formatted(number)); number++) {
            String digest = facts.get("space.%d.geometry".formatted(number));
            if (!said.contains("geometry: " + digest)) {
                return Optional.of("space.%d.geometry".formatted(number));
            }
        }
        return Optional.empty();
    }
}
