package org.undercroft.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;

/// Derives spaces from their definitions, and remembers those asked for lately: a definition is the same space for ever, but finding that out takes a
/// check of all its faces. Remembered by the whole text, so that a text that was changed is never taken for the one before.
final class Spaces {
    /// A district's worth; a tunnel takes some hundred kilobytes, a cellar a few.
    private static final int REMEMBERED = 1_000;

    private final Frame frame;
    private final Map<String, Derived> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Derived> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param frame of the spaces derived
    Spaces(Frame frame) {
        this.frame = frame;
    }

    Frame frame() {
        return frame;
    }

    /// What a text of definitions comes to.
    record Derived(List<SpaceDefinition> definitions, Space space) {}

    /// @throws IllegalArgumentException when the definitions bound no solid
    Space of(List<SpaceDefinition> definitions) {
        return remembered(DefinitionText.write(definitions), _ -> definitions).space();
    }

    /// @param text of definitions, as [DefinitionText] writes them
    /// @throws IllegalArgumentException when it is no such text, or the definitions bound no solid
    Derived of(String text) {
        return remembered(text, DefinitionText::read);
    }

    private Derived remembered(String text, Function<String, List<SpaceDefinition>> read) {
        synchronized (lately) {
            Derived known = lately.get(text);
            if (known != null) {
                return known;
            }
        }
        List<SpaceDefinition> definitions = read.apply(text);
        Derived derived = switch (SoundnessCheck.STANDARD.examine(definitions, frame)) {
            case Soundness.Sound sound -> new Derived(definitions, sound.space());
            case Soundness.Unsound unsound -> throw new IllegalArgumentException("definitions bound no solid: " + unsound.faults());
        };
        synchronized (lately) {
            lately.put(text, derived);
        }
        return derived;
    }
}
