package org.undercroft.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.undercroft.casework.ProgramVersion;

/// What figures were measured on.
final class Machine {
    private Machine() {}

    static List<String> lines() {
        return List.of(
                "machine  %s, %d cores for us, %.0f GiB of memory".formatted(processor(), Runtime.getRuntime().availableProcessors(), memory() / 1073741824.0),
                "system   %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")),
                "JVM      %s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version")),
                "program  %s, measured %s".formatted(ProgramVersion.current(), LocalDate.now(ZoneOffset.UTC)));
    }

    /// Bytes.
    static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    /// The largest heap that leaves the machine room to breathe, and never more than 12 GiB, in MiB.
    static long heap() {
        return Math.min(12 * 1024, memory() * 7 / 10 / 1048576);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name")).map(line -> line.replaceFirst(".*?:\\s*", "")).findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException _) {
            return System.getProperty("os.arch");
        }
    }
}
