package org.undercroft.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Surroundings in which a program finds little room, or may not write. Made of a mount of the process's own, which nobody else sees; where the system
/// forbids even that, of the limits a shell can set.
final class Confined {
    private Confined() {}

    /// What stands before `java` so that everything it writes into the folder together takes no more than so many kilobytes.
    static List<String> smallDisk(Path folder, int kilobytes) throws Exception {
        return mountsOfItsOwn()
                ? List.of("unshare", "-rm", "bash", "-c", "mount -t tmpfs -o size=%dk tmpfs \"$0\" && exec \"$@\"".formatted(kilobytes), folder.toString())
                : List.of("bash", "-c", "ulimit -f %d && exec \"$@\"".formatted(kilobytes), "confined");
    }

    /// The same so that it cannot write in the folder.
    static List<String> readOnly(Path folder) throws Exception {
        return mountsOfItsOwn()
                ? List.of("unshare", "-rm", "bash", "-c", "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"", folder.toString())
                : List.of("bash", "-c", "chmod -R a-w \"$0\" && exec \"$@\"", folder.toString());
    }

    private static boolean mountsOfItsOwn() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "true").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
