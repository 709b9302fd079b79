package org.undercroft.land;

import java.util.List;

/// Layers by depth below ground (domain page 4.2: no single scheme, so it is a setting). A layer is derived from a space, never part of its name.
///
/// @param limits metres below ground, growing: 15, 30, 50 make four layers
public record DepthLayers(List<Double> limits) {
    public static final DepthLayers DEFAULT = new DepthLayers(List.of(15.0, 30.0, 50.0));

    public DepthLayers {
        limits = List.copyOf(limits);
        for (int i = 1; i < limits.size(); i++) {
            if (!(limits.get(i - 1) < limits.get(i))) {
                throw new IllegalArgumentException("depth layers grow downwards, not " + limits);
            }
        }
    }

    /// 0 for the shallowest layer.
    public int layerOf(double depth) {
        int layer = 0;
        while (layer < limits.size() && depth > limits.get(layer)) {
            layer++;
        }
        return layer;
    }
}
