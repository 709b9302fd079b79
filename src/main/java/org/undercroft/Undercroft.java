package org.undercroft;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.undercroft.console.Console;
import org.undercroft.console.UserFolder;

/// The front door: makes everything once, with `new`, and opens the desk or the console.
public final class Undercroft {
    private Undercroft() {
    }

    /// No words or `desk` open the window; anything else is for the console, which never loads the window's library.
    public static void main(String[] arguments) {
        System.setProperty("undercroft.log", UserFolder.find().resolve("undercroft.log").toString());
        // the desk does not draw with AWT, and on a server AWT must not look for a screen
        System.setProperty("java.awt.headless", "true");
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        // a lambda and not a method reference: the window's classes are looked for only when it is called
        int code = new Console(visit -> DeskOpening.open(visit)).run(arguments, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
