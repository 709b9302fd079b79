package org.undercroft.certificate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a paper is written in the form that this version of the program writes, in an earlier one or in a later one. What cannot be read is told apart
/// from what was forged.
enum FormAge {
    OLDER,
    OF_TODAY,
    NEWER;

    private static final Pattern FACTS = Pattern.compile("form: undercroft-certificate-(\\d{1,4})\n");

    /// @param facts as attached; what does not say its form is left to the checks
    static FormAge of(String facts) {
        Matcher form = FACTS.matcher(facts);
        return form.lookingAt() ? of(Integer.parseInt(form.group(1)), CertifiedFacts.VERSION) : OF_TODAY;
    }

    static FormAge of(int version, int today) {
        return version == today ? OF_TODAY : version < today ? OLDER : NEWER;
    }
}
