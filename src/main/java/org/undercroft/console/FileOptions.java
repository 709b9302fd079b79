package org.undercroft.console;

import java.util.Optional;
import org.undercroft.exchange.ColumnMapping;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.land.ReferenceSystem;
import picocli.CommandLine;

/// How survey files are to be read: the options that every command has which reads them.
final class FileOptions {
    @CommandLine.Option(names = "--crs", paramLabel = "EPSG:N[+N]", descriptionKey = "crs", converter = Values.PlanSystem.class)
    Optional<ReferenceSystem> system = Optional.empty();

    @CommandLine.Option(names = "--lod", paramLabel = "L", descriptionKey = "lod")
    Optional<String> lod = Optional.empty();

    @CommandLine.Option(names = "--parts", descriptionKey = "parts")
    boolean parts;

    @CommandLine.Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    Optional<String> mapping = Optional.empty();

    @CommandLine.Option(names = "--close", paramLabel = "floor", descriptionKey = "close", converter = Values.Closing.class)
    Optional<String> closing = Optional.empty();

    ReadOptions toRead() {
        return new ReadOptions(system, lod, parts, closing.isPresent(), mapping.map(file -> ColumnMapping.read(Terminal.path(file))));
    }
}
