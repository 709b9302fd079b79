package org.undercroft.desk.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.GroundSurvey;

/// Everything there is to be seen, in one frame.
///
/// @param bodies their spaces all counted from `frame`
public record Sight(Frame frame, List<Body> bodies, Optional<GroundSurvey> ground) {
    public static final Sight NOTHING = new Sight(Frame.ZERO, List.of(), Optional.empty());

    public Sight {
        bodies = bodies.stream()
                .map(body -> new Body(body.key(), body.name(), body.kind(), body.space().in(frame), body.planned()))
                .toList();
    }

    /// The same with a plan's spaces added; planned spaces that were there before are taken out.
    public Sight withPlanned(List<Body> planned) {
        List<Body> all = new ArrayList<>(bodies.stream().filter(body -> !body.planned()).toList());
        all.addAll(planned);
        Frame common = bodies.isEmpty() && !planned.isEmpty() ? planned.getFirst().space().frame() : frame;
        return new Sight(common, all, ground);
    }

    public Optional<Body> find(String key) {
        return bodies.stream().filter(body -> body.key().equals(key)).findFirst();
    }

    /// Around all bodies; empty where there is none.
    public Optional<Box> box() {
        return bodies.stream().map(body -> body.space().box()).reduce(Box::with);
    }

    /// Around what is built, so that a wide protection zone does not make the rest small.
    public Optional<Box> builtBox() {
        return bodies.stream().filter(body -> !body.glassy()).map(body -> body.space().box()).reduce(Box::with).or(this::box);
    }
}
