package org.undercroft.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Finds in a database file that was left open by a killed program what H2 by itself would pass over.
///
/// H2 (2.3.232 and 2.5.252, `RandomAccessStore.writeChunk`) writes the file's header before it takes note of the chunk it has just written: the header
/// names the chunk before. Where the new one does not lie where that one foretold (a hole in the file was filled), nothing leads to it nor to
/// the next twenty, and after a kill H2 goes on from before them: up to twenty commits that were acknowledged are gone. They do lie in the file.
/// H2's recovery mode looks through the whole file for the newest complete version; opened so once and closed, the file leads to it again.
final class LeftOpen {
    private static final int HEADER = 4096;
    private static final Pattern CLEAN = Pattern.compile("(^|,)clean:1\\b");

    private LeftOpen() {}

    /// Does nothing where the file was closed properly, is open elsewhere or is no database: opening it will say so.
    ///
    /// @param password of the disk where the file is encrypted
    static void mend(Path file, Optional<String> password) {
        if (!Files.isRegularFile(file) || (password.isEmpty() && wasClosed(file))) {
            return;
        }
        MVStore.Builder builder = new MVStore.Builder().fileName(file.toString()).recoveryMode().autoCommitDisabled();
        password.ifPresent(secret -> builder.encryptionKey(key(secret)));
        try {
            builder.open().close();
        } catch (MVStoreException e) {
            // open elsewhere, or damaged: opening the database tells it in words
            return;
        }
    }

    /// The key as H2's SQL engine hands it to the file: of every sign the lower half (`org.h2.mvstore.db.Store.decodePassword`).
    private static char[] key(String password) {
        char[] key = password.toCharArray();
        for (int i = 0; i < key.length; i++) {
            key[i] = (char) (key[i] & 0xff);
        }
        return key;
    }

    private static boolean wasClosed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
            return !header.startsWith("H:") || CLEAN.matcher(header).find();
        } catch (IOException e) {
            // opening it will say more
            return true;
        }
    }
}
