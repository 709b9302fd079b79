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
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = new Console(desk -> 0).run(arguments, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
