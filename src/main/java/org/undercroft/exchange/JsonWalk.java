package org.undercroft.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Walks through a JSON file from start to end, and can always say where it stands: line, column, and the element as in
/// `CityObjects/B12/geometry[0]/boundaries[0][3]`.
final class JsonWalk implements AutoCloseable {
    /// City models nest about ten deep; what nests deeper than this is there to do harm.
    private static final int DEEPEST = 200;

    private final TextSource source;
    private final JsonParser parser;

    JsonWalk(TextSource source, TextSource.Reading reading) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                // the reading is closed by whoever opened it, after its digest is taken
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        this.source = source;
        this.parser = source.isUtf8()
                ? factory.createParser(ObjectReadContext.empty(), reading.bytes())
                : factory.createParser(ObjectReadContext.empty(), reading.text());
    }

    /// Steps to the next object of the file's top level; false at the end of the file.
    boolean nextRoot() {
        JsonToken token = parser.nextToken();
        if (token != null) {
            requireObject();
        }
        return token != null;
    }

    /// In an object: steps to the next field's value; null where the object ends.
    @Nullable
    String nextField() {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    /// In an array: steps to the next element; false where the array ends.
    boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /// In an array: steps to whatever comes next, brackets included.
    JsonToken next() {
        JsonToken token = parser.nextToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    JsonToken token() {
        JsonToken token = parser.currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    void requireObject() {
        if (token() != JsonToken.START_OBJECT) {
            throw wrong(Words.say("json.object"));
        }
    }

    void requireArray() {
        if (token() != JsonToken.START_ARRAY) {
            throw wrong(Words.say("json.array"));
        }
    }

    void skip() {
        parser.skipChildren();
    }

    /// A text, or a number as it is written.
    String text() {
        return switch (token()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            default -> throw wrong(Words.say("json.text"));
        };
    }

    double number() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw wrong(Words.say("json.number"));
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw wrong(Words.say("number.infinite"));
        }
        return value;
    }

    /// A number that counts from 0.
    int index() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(Words.say("json.index"));
        }
        int value = parser.getIntValue();
        if (value < 0) {
            throw wrong(Words.say("index.negative", Integer.toString(value)));
        }
        return value;
    }

    UnreadableFile wrong(Phrase what) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return source.refusedAt(at.getLineNr(), at.getColumnNr(), element(), what);
    }

    /// What the parser found wrong, in the officer's words.
    UnreadableFile wrong(JacksonException e) {
        TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        String said = String.valueOf(e.getOriginalMessage());
        Phrase what = switch (e) {
            case JacksonException _ when isCutOff(e) -> Words.say("json.truncated");
            case StreamConstraintsException _ -> Words.say("json.limits", Integer.toString(DEEPEST));
            case InputCoercionException _ -> Words.say("number.range");
            case JacksonIOException io -> Words.say("file.broken", String.valueOf(io.getCause()));
            case JacksonException _ when said.contains("NaN") || said.contains("INF") || said.contains("Infinity") ->
                Words.say("number.infinite");
            default -> Words.say("json.syntax");
        };
        return source.refusedAt(at.getLineNr(), at.getColumnNr(), element(), what);
    }

    /// Between two members the parser says it only in its message.
    static boolean isCutOff(JacksonException e) {
        return e instanceof UnexpectedEndOfInputException || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input");
    }

    /// Where the walk stands.
    String element() {
        StringBuilder path = new StringBuilder();
        say(parser.streamReadContext(), path);
        return path.toString();
    }

    private static void say(@Nullable TokenStreamContext context, StringBuilder path) {
        if (context == null || context.inRoot()) {
            return;
        }
        say(context.getParent(), path);
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.currentName() != null) {
            path.append(path.isEmpty() ? "" : "/").append(context.currentName());
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
