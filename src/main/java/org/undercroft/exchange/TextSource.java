package org.undercroft.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.undercroft.land.Phrase;

/// A file that was found to be text, in UTF-8 (with or without byte order mark) or GB18030. Everything else is refused by its name: folders, pictures,
/// archives, other encodings, nothing but zeros. Only its first bytes are looked at for that, so a large wrong file costs no more than a small one.
final class TextSource {
    /// Enough for the comments and the header of any table.
    private static final int HEAD = 64 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String name;
    private final Opener opener;
    private final byte[] head;
    private final Charset charset;

    interface Opener {
        InputStream open() throws IOException;
    }

    private final Optional<Path> file;

    private TextSource(String name, Optional<Path> file, Opener opener) {
        this.name = name;
        this.file = file;
        this.opener = opener;
        try (InputStream in = opener.open()) {
            this.head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw failed(e);
        }
        refuseWhatIsNoText();
        this.charset = charsetOfAll();
    }

    static TextSource of(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableFile(name, Words.say("file.folder"));
        }
        if (!Files.exists(file)) {
            throw new UnreadableFile(name, Words.say("file.missing"));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile(name, Words.say("file.special"));
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFile(name, Words.say("file.forbidden"));
        }
        return new TextSource(name, Optional.of(file), () -> Files.newInputStream(file));
    }

    static TextSource of(String name, byte[] bytes) {
        return new TextSource(name, Optional.empty(), () -> new ByteArrayInputStream(bytes));
    }

    /// As it was given, with its folders.
    String name() {
        return name;
    }

    /// The name without its folders.
    String title() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// A file beside this one; empty where this one is bytes in hand, or no file can have that name.
    Optional<Path> beside(String other) {
        try {
            return file.map(own -> own.resolveSibling(other));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// The first characters, without byte order mark.
    String head() {
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    Reading open() {
        try {
            return new Reading(opener.open());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    UnreadableFile refused(Phrase what) {
        return new UnreadableFile(name, what);
    }

    UnreadableFile refusedAt(long line, Phrase what) {
        return new UnreadableFile(name, Words.say("at.line", Long.toString(line)), what);
    }

    UnreadableFile refusedAt(long line, String column, Phrase what) {
        return new UnreadableFile(name, Words.say("at.line.column.named", Long.toString(line), column), what);
    }

    UnreadableFile refusedAt(long line, long column, String element, Phrase what) {
        return new UnreadableFile(
                name,
                element.isEmpty()
                        ? Words.say("at.line.column", Long.toString(line), Long.toString(column))
                        : Words.say("at.line.column.element", Long.toString(line), Long.toString(column), element),
                what);
    }

    UnreadableFile refusedIn(String element, Phrase what) {
        return new UnreadableFile(name, Words.say("at.element", element), what);
    }

    UnreadableFile failed(IOException e) {
        return e instanceof CharacterCodingException
                ? refused(Words.say("encoding.unknown"))
                : refused(Words.say("file.broken", String.valueOf(e.getMessage())));
    }

    /// One reading of the file from start to end; knows its digest when done.
    final class Reading implements AutoCloseable {
        private final DigestInputStream bytes;

        private Reading(InputStream in) {
            this.bytes = new DigestInputStream(in, sha256());
        }

        InputStream bytes() {
            return bytes;
        }

        BufferedReader text() throws IOException {
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, strict(charset)), HEAD);
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        }

        /// SHA-256 of every byte of the file, those that nobody asked for included.
        String digest() throws IOException {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // what is no text

    /// @param start its first bytes, one character each
    private record Kind(String name, String start) {}

    private static final List<Kind> OTHER_KINDS = List.of(
            new Kind("PNG", "\u0089PNG"),
            new Kind("JPEG", "\u00FF\u00D8\u00FF"),
            new Kind("GIF", "GIF8"),
            new Kind("PDF", "%PDF"),
            new Kind("ZIP", "PK\u0003\u0004"),
            new Kind("ZIP", "PK\u0005\u0006"),
            new Kind("gzip", "\u001F\u008B"),
            new Kind("7z", "7z\u00BC\u00AF"),
            new Kind("RAR", "Rar!"),
            new Kind("zstd", "(\u00B5/\u00FD"),
            new Kind("TIFF", "II*\u0000"),
            new Kind("TIFF", "MM\u0000*"),
            new Kind("GeoPackage / SQLite", "SQLite format 3"),
            new Kind("DWG", "AC10"),
            new Kind("glTF", "glTF"),
            new Kind("ELF", "\u007FELF"),
            new Kind("Word / Excel 97", "\u00D0\u00CF\u0011\u00E0"));

    private static final List<Kind> OTHER_ENCODINGS = List.of(
            new Kind("UTF-32", "\u00FF\u00FE\u0000\u0000"),
            new Kind("UTF-32", "\u0000\u0000\u00FE\u00FF"),
            new Kind("UTF-16", "\u00FF\u00FE"),
            new Kind("UTF-16", "\u00FE\u00FF"),
            new Kind("UTF-7", "+/v8"));

    private void refuseWhatIsNoText() {
        if (head.length == 0) {
            throw refused(Words.say("file.empty"));
        }
        for (Kind kind : OTHER_ENCODINGS) {
            if (startsWith(kind.start)) {
                throw refused(Words.say("encoding.other", kind.name));
            }
        }
        for (Kind kind : OTHER_KINDS) {
            if (startsWith(kind.start)) {
                throw refused(Words.say("file.kind", kind.name));
            }
        }
        refuseZeros();
        if (head.length < HEAD && new String(head, StandardCharsets.ISO_8859_1).isBlank()) {
            throw refused(Words.say("file.empty"));
        }
    }

    private boolean startsWith(String start) {
        return new String(head, 0, Math.min(head.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    private void refuseZeros() {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int all = zeros[0] + zeros[1];
        if (all == head.length) {
            throw refused(Words.say("file.zeros"));
        }
        // Latin text in UTF-16 without a mark has a zero at every second place and none between
        if (Math.min(zeros[0], zeros[1]) == 0 && all > head.length / 4) {
            throw refused(Words.say("encoding.other", "UTF-16"));
        }
        if (all > 0) {
            throw refused(Words.say("file.binary"));
        }
    }

    // which encoding

    private Charset charsetOfAll() {
        long bad = firstUndecodable(StandardCharsets.UTF_8, _ -> {});
        if (bad < 0) {
            return StandardCharsets.UTF_8;
        }
        long[] implausible = new long[1];
        if (firstUndecodable(GB18030, chars -> implausible[0] += implausible(chars)) < 0 && implausible[0] <= 0) {
            return GB18030;
        }
        throw refusedAt(lineOf(bad), Words.say("encoding.unknown"));
    }

    /// Any two high bytes in a row pass for GB18030, and so does much Latin-1. Chinese text is made of the characters of its first plane; stray accents come
    /// out as rare ones, as private ones, or as none at all. Each common character counts against one rare one.
    private static long implausible(CharBuffer chars) {
        long score = 0;
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c >= 0x80) {
                boolean isPrivate = Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED || Character.isISOControl(c);
                score += isPrivate ? 1000 : isCommon(c) ? -1 : 1;
            }
        }
        return score;
    }

    private static boolean isCommon(char c) {
        byte[] bytes = String.valueOf(c).getBytes(GB18030);
        // the rows of GB 2312: both bytes from A1 up
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xA1 && (bytes[0] & 0xFF) <= 0xF7 && (bytes[1] & 0xFF) >= 0xA1;
    }

    /// @param look is shown all that was decoded
    /// @return the offset of the first byte that is no text in the encoding, or -1
    private long firstUndecodable(Charset candidate, Consumer<CharBuffer> look) {
        CharsetDecoder decoder = strict(candidate);
        ByteBuffer in = ByteBuffer.allocate(HEAD);
        CharBuffer out = CharBuffer.allocate(HEAD);
        long offset = 0;
        try (InputStream stream = opener.open()) {
            boolean end = false;
            while (!end) {
                int count = stream.read(in.array(), in.position(), in.remaining());
                end = count < 0;
                in.position(in.position() + Math.max(0, count)).flip();
                CoderResult result = decoder.decode(in, out, end);
                out.flip();
                look.accept(out);
                if (result.isError()) {
                    return offset + in.position();
                }
                offset += in.position();
                out.clear();
                in.compact();
            }
            return -1;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private long lineOf(long offset) {
        long line = 1;
        try (InputStream stream = new BufferedInputStream(opener.open())) {
            for (long i = 0; i < offset; i++) {
                line += stream.read() == '\n' ? 1 : 0;
            }
            return line;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
