package org.undercroft.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Share;
import org.undercroft.land.UnitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads an office's description, `office.json` as in `sample-data`; its form is told in `sample-data/README.md`.
public final class OfficeReader {
    /// @throws UnreadableFile with file, line and element, what is wrong and what to do
    public OfficeFacts read(Path officeJson) {
        TextSource source = TextSource.of(officeJson);
        try (TextSource.Reading reading = source.open()) {
            OfficeJson facts = mapper().readValue(reading.text(), OfficeJson.class);
            Path given = officeJson.getParent();
            Path folder = given == null ? Path.of("") : given;
            for (OfficeFacts.Entry entry : facts.entries) {
                requireParties(source, facts, entry);
            }
            for (OfficeFacts.Entry application : facts.applications) {
                requireParties(source, facts, application);
            }
            return new OfficeFacts(
                    folder,
                    facts.name,
                    facts.province,
                    facts.place,
                    facts.referenceSystem,
                    folder.resolve(facts.ground),
                    facts.depthLayers,
                    facts.officers,
                    facts.parties,
                    facts.entries,
                    facts.applications);
        } catch (JacksonException e) {
            throw wrong(source, e);
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    /// As it stands in the file.
    record OfficeJson(
            OfficeFacts.Text name,
            String province,
            String place,
            ReferenceSystem referenceSystem,
            String ground,
            DepthLayers depthLayers,
            List<OfficeFacts.OfficerFact> officers,
            List<OfficeFacts.PartyFact> parties,
            List<OfficeFacts.Entry> entries,
            List<OfficeFacts.Entry> applications) {}

    private static void requireParties(TextSource source, OfficeJson facts, OfficeFacts.Entry entry) {
        for (OfficeFacts.HolderFact holder : entry.right().map(OfficeFacts.RightFact::holders).orElse(List.of())) {
            if (facts.parties.stream().noneMatch(party -> party.id().equals(holder.party()))) {
                throw source.refusedIn(entry.id() + "/right/holders", Words.say("office.party", holder.party()));
            }
        }
    }

    private static JsonMapper mapper() {
        SimpleModule ours = new SimpleModule()
                .addDeserializer(UnitCode.class, new FromText<>(UnitCode.class, UnitCode::new))
                .addDeserializer(ReferenceSystem.class, new FromText<>(ReferenceSystem.class, ReferenceSystem::parse))
                .addDeserializer(Share.class, new FromText<>(Share.class, OfficeReader::share))
                .addDeserializer(DepthLayers.class, new Layers());
        return JsonMapper.builder()
                .addModule(ours)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
    }

    private static Share share(String text) {
        String[] parts = text.split("/");
        if (parts.length != 2) {
            throw new IllegalArgumentException("'%s' is no share such as 1/3".formatted(text));
        }
        return new Share(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    }

    /// A value that the file writes as one text.
    private static final class FromText<T> extends StdDeserializer<T> {
        private final Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // handledType is the class the constructor took
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "%s", String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class Layers extends StdDeserializer<DepthLayers> {
        Layers() {
            super(DepthLayers.class);
        }

        @Override
        public DepthLayers deserialize(JsonParser parser, DeserializationContext context) {
            return new DepthLayers(List.of(context.readValue(parser, Double[].class)));
        }
    }

    private static UnreadableFile wrong(TextSource source, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        StringBuilder element = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                element.append('[').append(step.getIndex()).append(']');
            } else {
                element.append(element.isEmpty() ? "" : "/").append(step.getPropertyName());
            }
        }
        Phrase what = switch (e) {
            case UnexpectedEndOfInputException _ -> Words.say("json.truncated");
            case StreamReadException _ -> Words.say("json.syntax");
            case DatabindException _ -> Words.say("office.value");
            default -> Words.say("json.syntax");
        };
        return at == null
                ? source.refusedIn(element.toString(), what)
                : source.refusedAt(at.getLineNr(), at.getColumnNr(), element.toString(), what);
    }
}
