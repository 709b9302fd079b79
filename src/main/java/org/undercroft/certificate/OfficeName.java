package org.undercroft.certificate;

/// What the office is called, in Chinese and in English.
public record OfficeName(String zh, String en) {
    public OfficeName {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("an office has a name in both languages");
        }
    }
}
