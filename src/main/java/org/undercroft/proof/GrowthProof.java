package org.undercroft.proof;

import java.util.Set;

/// That a journal goes on from an earlier head to a later one: nothing in between was changed, taken out or put in before the earlier end.
public record GrowthProof(ConsistencyProof consistency, SignedHead then, SignedHead now) implements JournalFile {
    static final String TITLE = "undercroft consistency proof 1";

    static GrowthProof read(String text) {
        Lines lines = new Lines(text, TITLE);
        var path = lines.values("path").stream().map(Hash::parse).toList();
        SignedHead then = SignedHead.read(lines.block("then"));
        SignedHead now = SignedHead.read(lines.block("now"));
        return new GrowthProof(new ConsistencyProof(then.head().size(), now.head().size(), path), then, now);
    }

    @Override
    public String text() {
        CanonicalText text = new CanonicalText(TITLE);
        consistency.path().forEach(hash -> text.line("path", hash));
        return text.block("then", then.text()).block("now", now.text()).toString();
    }

    @Override
    public Check check(Set<HeadKey> trusted) {
        if (!consistency.joins(then.head(), now.head())) {
            return new Check.Altered(Check.Flaw.GROWTH);
        }
        return switch (then.check(trusted)) {
            case Check.Altered altered -> altered;
            case Check.SignerUnknown unknown -> now.check(trusted) instanceof Check.Altered altered ? altered : unknown;
            case Check.Genuine _ -> now.check(trusted);
        };
    }
}
