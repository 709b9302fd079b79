package org.undercroft.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads the topics of a `.bcf` file (BIM Collaboration Format 3.0; what 2.1 says the same way is understood too). Of a topic what people say is read:
/// identity, title, status, due date, assignee and comments. Views of other programs are theirs.
public final class BcfReader {
    /// No markup is as long; what is longer is no markup.
    private static final long LONGEST = 16 << 20;

    private static final int MOST_TOPICS = 100_000;

    /// @throws UnreadableFile when it is no BCF file, or one that says nothing of who it is about
    public List<BcfTopic> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<BcfTopic> topics = new ArrayList<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && topics.size() < MOST_TOPICS) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith("/markup.bcf")) {
                    topics.add(topic(name, entry.getName(), bytes(name, zip, entry)));
                }
            }
            if (topics.isEmpty()) {
                throw new UnreadableFile(name, new Phrase(BcfReader.class, "bcf.none"));
            }
            return topics;
        } catch (IOException e) {
            throw new UnreadableFile(name, new Phrase(BcfReader.class, "bcf.noZip"));
        }
    }

    private static byte[] bytes(String file, ZipFile zip, ZipEntry entry) throws IOException {
        byte[] content = zip.getInputStream(entry).readNBytes((int) LONGEST + 1);
        if (content.length > LONGEST) {
            throw new UnreadableFile(file, new Phrase(BcfReader.class, "bcf.where", entry.getName()), new Phrase(BcfReader.class, "bcf.long"));
        }
        return content;
    }

    private static BcfTopic topic(String file, String entry, byte[] content) {
        try {
            Element markup = root(content);
            Element topic = child(markup, "Topic").orElseThrow(() -> new IllegalArgumentException("Topic"));
            // in 3.0 comments stand in the topic, before that beside it
            Element comments = child(topic, "Comments").orElse(markup);
            return new BcfTopic(
                    id(topic),
                    attribute(topic, "ServerAssignedId"),
                    attribute(topic, "TopicType").orElse("-"),
                    attribute(topic, "TopicStatus").orElse("-"),
                    text(topic, "Title").orElseThrow(() -> new IllegalArgumentException("Title")),
                    text(topic, "Priority"),
                    child(topic, "Labels").map(labels -> children(labels, "Label").map(Node::getTextContent).toList()).orElse(List.of()),
                    text(topic, "CreationDate").map(BcfReader::moment).orElse(Instant.EPOCH),
                    text(topic, "CreationAuthor").orElse("-"),
                    text(topic, "DueDate").map(BcfReader::moment).map(Days::of),
                    text(topic, "AssignedTo"),
                    text(topic, "Description"),
                    children(comments, "Comment").map(BcfReader::comment).toList(),
                    Optional.empty());
        } catch (SAXException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableFile(file, new Phrase(BcfReader.class, "bcf.where", entry),
                    new Phrase(BcfReader.class, "bcf.markup", String.valueOf(e.getMessage())));
        }
    }

    private static BcfTopic.Comment comment(Element comment) {
        return new BcfTopic.Comment(id(comment), text(comment, "Date").map(BcfReader::moment).orElse(Instant.EPOCH), text(comment, "Author").orElse("-"),
                text(comment, "Comment").orElse(""));
    }

    private static UUID id(Element element) {
        return UUID.fromString(element.getAttribute("Guid"));
    }

    /// With or without the hours from Greenwich; without, by the clock of the place.
    private static Instant moment(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(Days.ZONE).toInstant();
    }

    // ---- the tree

    /// Nothing outside the file is read, whatever it asks for.
    private static Element root(byte[] content) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }

    private static Stream<Element> children(Element of, String name) {
        NodeList nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static Optional<Element> child(Element of, String name) {
        return children(of, name).findFirst();
    }

    private static Optional<String> text(Element of, String name) {
        return child(of, name).map(Node::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> attribute(Element of, String name) {
        return Optional.of(of.getAttribute(name)).filter(text -> !text.isBlank());
    }
}
