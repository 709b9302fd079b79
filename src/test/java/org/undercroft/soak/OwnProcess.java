package org.undercroft.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of ours in a process of its own, to talk to and to kill.
public final class OwnProcess {
    private final Process process;
    private final BufferedReader said;

    private OwnProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /// @param program a class with a `main` method
    public static OwnProcess start(Class<?> program, String... arguments) throws IOException {
        return start(List.of(), program, arguments);
    }

    /// @param before what stands before `java`: a shell that sets limits first
    public static OwnProcess start(List<String> before, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), program.getName()));
        command.addAll(List.of(arguments));
        return new OwnProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    BufferedReader said() {
        return said;
    }

    /// @throws IOException when it ends without having said so
    void awaitLine(String wanted) throws IOException {
        for (String line = said.readLine(); !wanted.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("it ended without saying " + wanted);
            }
        }
    }

    void tell(String line) throws IOException {
        process.outputWriter().write(line);
        process.outputWriter().newLine();
        process.outputWriter().flush();
    }

    /// By its handle: the process itself would close what it said before we have read it. What it still said stays to be read.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void end() {
        process.destroyForcibly();
    }
}
