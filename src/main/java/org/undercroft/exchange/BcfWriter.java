package org.undercroft.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.undercroft.land.Days;

/// Writes topics as a `.bcf` file (BIM Collaboration Format 3.0, buildingSMART International): `bcf.version`, `project.bcfp`, `extensions.xml`, and a folder for
/// each topic with `markup.bcf` and, where there is a view, `viewpoint.bcfv` and `snapshot.png`. What is ours has no IFC identifier; it goes out by our own
/// name, as `AuthoringToolId` of the system `Undercroft`. The same topics give the same bytes.
public final class BcfWriter {
    /// In `OriginatingSystem`.
    static final String SYSTEM = "Undercroft";

    private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

    /// @param project tells the office from others, `name` what it is called
    public void write(OutputStream out, UUID project, String name, List<BcfTopic> topics) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "bcf.version", xml(new Version()));
        put(zip, "project.bcfp", xml(tree -> {
            tree.open("ProjectInfo");
            tree.open("Project", "ProjectId", project.toString());
            tree.leaf("Name", name);
            tree.close();
            tree.close();
        }));
        put(zip, "extensions.xml", xml(tree -> extensions(tree, topics)));
        for (BcfTopic topic : topics) {
            String folder = topic.id() + "/";
            put(zip, folder, new byte[0]);
            put(zip, folder + "markup.bcf", xml(tree -> markup(tree, topic)));
            if (topic.view().isPresent()) {
                BcfView view = topic.view().get();
                put(zip, folder + "viewpoint.bcfv", xml(tree -> new BcfViewText(tree).write(view)));
                if (view.snapshot().isPresent()) {
                    put(zip, folder + "snapshot.png", view.snapshot().get());
                }
            }
        }
        zip.finish();
    }

    private static final class Version implements Content {
        @Override
        public void to(XmlTree tree) throws XMLStreamException {
            tree.open("Version", "VersionId", "3.0");
            tree.close();
        }
    }

    /// What may stand where a program offers a choice.
    private static void extensions(XmlTree tree, List<BcfTopic> topics) throws XMLStreamException {
        tree.open("Extensions");
        names(tree, "TopicTypes", "TopicType", topics.stream().map(BcfTopic::type));
        names(tree, "TopicStatuses", "TopicStatus", topics.stream().map(BcfTopic::status));
        names(tree, "Priorities", "Priority", topics.stream().flatMap(topic -> topic.priority().stream()));
        names(tree, "TopicLabels", "TopicLabel", topics.stream().map(BcfTopic::labels).flatMap(Collection::stream));
        names(tree, "Users", "User", topics.stream().flatMap(topic -> Stream.concat(
                Stream.concat(Stream.of(topic.author()), topic.assignee().stream()), topic.comments().stream().map(BcfTopic.Comment::author))));
        names(tree, "SnippetTypes", "SnippetType", Stream.empty());
        names(tree, "Stages", "Stage", Stream.empty());
        tree.close();
    }

    private static void names(XmlTree tree, String all, String one, Stream<String> names) throws XMLStreamException {
        tree.open(all);
        for (String name : names.distinct().sorted().toList()) {
            tree.leaf(one, name);
        }
        tree.close();
    }

    private static void markup(XmlTree tree, BcfTopic topic) throws XMLStreamException {
        tree.open("Markup");
        tree.open("Topic", "Guid", topic.id().toString(), "ServerAssignedId", topic.number().orElse(""), "TopicType", topic.type(), "TopicStatus",
                topic.status());
        tree.leaf("Title", topic.title());
        tree.leaf("Priority", topic.priority().orElse(""));
        if (!topic.labels().isEmpty()) {
            tree.open("Labels");
            for (String label : topic.labels()) {
                tree.leaf("Label", label);
            }
            tree.close();
        }
        tree.leaf("CreationDate", moment(topic.created()));
        tree.leaf("CreationAuthor", topic.author());
        tree.leaf("DueDate", topic.due().map(day -> day.atStartOfDay(Days.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)).orElse(""));
        tree.leaf("AssignedTo", topic.assignee().orElse(""));
        tree.leaf("Description", topic.description().orElse(""));
        if (!topic.comments().isEmpty()) {
            tree.open("Comments");
            for (BcfTopic.Comment comment : topic.comments()) {
                comment(tree, comment, topic.author());
            }
            tree.close();
        }
        if (topic.view().isPresent()) {
            viewpoint(tree, topic.view().get());
        }
        tree.close();
        tree.close();
    }

    /// @param author stands for whoever wrote it where nobody is named: the format wants somebody
    private static void comment(XmlTree tree, BcfTopic.Comment comment, String author) throws XMLStreamException {
        tree.open("Comment", "Guid", comment.id().toString());
        tree.leaf("Date", moment(comment.at()));
        tree.leaf("Author", comment.author().isBlank() ? author : comment.author());
        tree.leaf("Comment", comment.text());
        tree.close();
    }

    private static void viewpoint(XmlTree tree, BcfView view) throws XMLStreamException {
        tree.open("Viewpoints");
        tree.open("ViewPoint", "Guid", view.id().toString());
        tree.leaf("Viewpoint", "viewpoint.bcfv");
        tree.leaf("Snapshot", view.snapshot().isPresent() ? "snapshot.png" : "");
        tree.close();
        tree.close();
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(Days.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    // ---- files in the file

    @FunctionalInterface
    private interface Content {
        void to(XmlTree tree) throws XMLStreamException;
    }

    private byte[] xml(Content content) {
        StringWriter text = new StringWriter();
        try {
            XmlTree tree = new XmlTree(factory.createXMLStreamWriter(text));
            content.to(tree);
            tree.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // a date of its own would make every file another
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
