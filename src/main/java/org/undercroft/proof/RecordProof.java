package org.undercroft.proof;

import java.util.Set;

/// That a record stands in a journal: the record itself, its place, the way from it to the root, and a head with that root.
///
/// @param record its number in the journal, counted from 1
/// @param recorded the record's canonical text
public record RecordProof(long record, String recorded, InclusionProof inclusion, SignedHead head) implements JournalFile {
    static final String TITLE = "undercroft record proof 1";

    public RecordProof {
        if (inclusion.index() != record - 1 || inclusion.size() != head.head().size()) {
            throw new IllegalArgumentException("a proof for leaf %d of %d is not one for record %d of %d".formatted(
                    inclusion.index(), inclusion.size(), record, head.head().size()));
        }
    }

    static RecordProof read(String text) {
        Lines lines = new Lines(text, TITLE);
        long record = Numbers.parse(lines.value("record"));
        var path = lines.values("path").stream().map(Hash::parse).toList();
        String recorded = lines.block("text");
        SignedHead head = SignedHead.read(lines.block("head"));
        return new RecordProof(record, recorded, new InclusionProof(record - 1, head.head().size(), path), head);
    }

    @Override
    public String text() {
        CanonicalText text = new CanonicalText(TITLE).line("record", record);
        inclusion.path().forEach(hash -> text.line("path", hash));
        return text.block("text", recorded).block("head", head.text()).toString();
    }

    @Override
    public Check check(Set<HeadKey> trusted) {
        return inclusion.leads(Hash.leaf(recorded), head.head()) ? head.check(trusted) : new Check.Altered(Check.Flaw.RECORD);
    }
}
