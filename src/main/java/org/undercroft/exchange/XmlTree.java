package org.undercroft.exchange;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML as a tree of elements, indented so that people can read it.
final class XmlTree {
    private final XMLStreamWriter out;
    private int depth;
    private boolean inner;

    XmlTree(XMLStreamWriter out) throws XMLStreamException {
        this.out = out;
        out.writeStartDocument("UTF-8", "1.0");
    }

    /// @param attributes names and values by turns; what is blank is left out
    void open(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = printable(attributes[i + 1]);
            if (!value.isEmpty()) {
                out.writeAttribute(attributes[i], value);
            }
        }
        depth++;
        inner = false;
    }

    void close() throws XMLStreamException {
        depth--;
        if (inner) {
            line();
        }
        out.writeEndElement();
        inner = true;
    }

    /// An element that holds only text; none where the text is blank.
    void leaf(String name, String text) throws XMLStreamException {
        String held = printable(text);
        if (!held.isEmpty()) {
            line();
            out.writeStartElement(name);
            out.writeCharacters(held);
            out.writeEndElement();
            inner = true;
        }
    }

    /// Without the signs that XML 1.0 cannot hold, and without blanks around it.
    private static String printable(String text) {
        return text.codePoints().filter(c -> (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    void end() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.close();
    }
}
