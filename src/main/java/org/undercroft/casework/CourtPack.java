package org.undercroft.casework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;

/// One file for a court: what a verdict was made of, so that it can be made again on another machine. A ZIP of texts, each named with its digest in the list.
///
/// @param files by name, the list left out
record CourtPack(Map<String, byte[]> files) {
    static final String RESULT = "result.txt";
    static final String TERMS = "terms.txt";
    static final String RULES = "rules.json";
    static final String CERTIFICATE = "certificate.pdf";
    private static final String LIST = "list.txt";
    private static final String TITLE = "undercroft court pack 1";
    private static final int LARGEST = 200_000_000;

    CourtPack {
        files = new LinkedHashMap<>(files);
    }

    /// What is in it, and nothing of the clock: the same content gives the same bytes.
    byte[] bytes() {
        StringBuilder list = new StringBuilder(TITLE).append('\n');
        files.forEach((name, bytes) -> list.append(Digest.of(bytes)).append("  ").append(name).append('\n'));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, LIST, list.toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// @throws CaseRefused when it is no pack, or a file in it is not the one that was packed
    static CourtPack read(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long room = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) room + 1);
                room -= content.length;
                if (room < 0) {
                    throw new CaseRefused(new Phrase(CourtPack.class, "pack.tooLarge"));
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.unreadable"), e);
        }
        byte[] list = files.remove(LIST);
        StringBuilder expected = new StringBuilder(TITLE).append('\n');
        files.forEach((name, content) -> expected.append(Digest.of(content)).append("  ").append(name).append('\n'));
        if (list == null || !new String(list, StandardCharsets.UTF_8).startsWith(TITLE)) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.unreadable"));
        }
        if (!new String(list, StandardCharsets.UTF_8).contentEquals(expected)) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.changed"));
        }
        return new CourtPack(files);
    }

    String text(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.lacks", name));
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
