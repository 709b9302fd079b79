package org.undercroft.geometry;

/// The smallest upright box around something; closed, so boxes that only touch do meet.
public record Box(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {
    public Box {
        if (!(minX <= maxX && minY <= maxY && minZ <= maxZ)) {
            throw new IllegalArgumentException("box from %s, %s, %s to %s, %s, %s is inside out".formatted(minX, minY, minZ, maxX, maxY, maxZ));
        }
    }

    public boolean meets(Box other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY && minZ <= other.maxZ && other.minZ <= maxZ;
    }

    /// Whether the two come as near as a gap along every axis.
    boolean meets(Box other, double gap) {
        return minX <= other.maxX + gap
                && other.minX <= maxX + gap
                && minY <= other.maxY + gap
                && other.minY <= maxY + gap
                && minZ <= other.maxZ + gap
                && other.minZ <= maxZ + gap;
    }

    public boolean meetsInPlan(Box other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    public Box grown(double metres) {
        return new Box(minX - metres, minY - metres, minZ - metres, maxX + metres, maxY + metres, maxZ + metres);
    }

    public Box with(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.min(minZ, other.minZ),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY),
                Math.max(maxZ, other.maxZ));
    }

    /// The shortest distance between the two, 0 where they meet.
    public double distance(Box other) {
        double dx = Math.max(0, Math.max(minX - other.maxX, other.minX - maxX));
        double dy = Math.max(0, Math.max(minY - other.maxY, other.minY - maxY));
        double dz = Math.max(0, Math.max(minZ - other.maxZ, other.minZ - maxZ));
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    public Position middle() {
        return new Position((minX + maxX) / 2, (minY + maxY) / 2, (minZ + maxZ) / 2);
    }
}
