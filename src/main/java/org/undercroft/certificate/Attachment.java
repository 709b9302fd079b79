package org.undercroft.certificate;

import java.nio.charset.StandardCharsets;

/// A text file inside the PDF.
///
/// @param meaning in both languages, as printed
record Attachment(String name, String mediaType, String meaning, String text) {
    static final String FACTS = "facts.txt";
    static final String JSON = "facts.json";
    static final String CITY_MODEL = "spaces.city.json";
    static final String PROOF = "journal-proof.txt";

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String digest() {
        return Sha256.of(bytes());
    }

    static String geometryName(int number) {
        return "space-" + number + ".txt";
    }
}
