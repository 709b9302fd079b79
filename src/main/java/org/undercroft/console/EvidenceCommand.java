package org.undercroft.console;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.FiledEvidence;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.examination.SubDistrict;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// What examinations go by beside the rules and the papers of one case: support agreed by easement, surface titles of unknown depth, the map of sub-districts.
@CommandLine.Command(name = "evidence")
final class EvidenceCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new EvidenceCommand()).addSubcommand(new All(terminal)).addSubcommand(new Support(terminal))
                .addSubcommand(new DepthUnknown(terminal)).addSubcommand(new SubDistricts(terminal));
    }

    @CommandLine.Command(name = "list")
    static final class All extends AtWork {
        private static final int MOST = 1_000;

        @CommandLine.Option(names = "--unit", paramLabel = "CODE", descriptionKey = "evidenceUnit", converter = Values.Code.class)
        Optional<UnitCode> unit = Optional.empty();

        @CommandLine.Option(names = "--most", paramLabel = "N", descriptionKey = "most", converter = Values.Count.class)
        int most = MOST;

        All(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            FiledEvidence found = registry.evidence().onFile(unit, most, signed);
            if (asJson()) {
                print(CaseShown.ordered("supports", found.supports().stream().map(one -> CaseShown.ordered("dominant", one.agreed().dominant().value(),
                        "servient", one.agreed().servient().value(), "below", one.agreed().below(), "paper", one.paper(), "sha256", one.digest(),
                        "officer", one.officer(), "since", one.since())).toList(),
                        "depthUnknown", found.titles().stream().map(one -> CaseShown.ordered("unit", one.lasting(), "counts", one.counts(),
                                "officer", one.officer(), "since", one.since())).toList(),
                        "subDistricts", found.subDistricts().stream().map(one -> CaseShown.ordered("code", one.code(),
                                "outlines", one.outlines().size(), "area", area(one))).toList(),
                        "more", found.more()));
                return ExitCode.DONE;
            }
            found.supports().forEach(one -> terminal().say("evidence.support", one.agreed().dominant().printed(), one.agreed().servient().printed(),
                    one.agreed().below(), one.paper(), one.officer(), CaseShown.CLOCK.format(one.since())));
            found.titles().forEach(one -> terminal().say(one.counts() ? "evidence.title" : "evidence.titleOver", one.lasting(), one.officer(),
                    CaseShown.CLOCK.format(one.since())));
            found.subDistricts().forEach(one -> terminal().say("evidence.subDistrict", one.code(), one.outlines().size(), area(one)));
            if (found.supports().isEmpty() && found.titles().isEmpty() && found.subDistricts().isEmpty()) {
                terminal().complain("evidence.none");
            }
            if (found.more()) {
                terminal().complain("evidence.more", most);
            }
            return ExitCode.DONE;
        }

        /// Square metres.
        private static double area(SubDistrict one) {
            return Math.round(one.outlines().stream().mapToDouble(Outline::area).sum() * 100) / 100.0;
        }
    }

    /// Files that an easement lets support or piles of one unit stand in another.
    @CommandLine.Command(name = "support")
    static final class Support extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "DOMINANT", descriptionKey = "dominant", converter = Values.Code.class)
        @Nullable
        UnitCode dominant;

        @CommandLine.Parameters(index = "1", paramLabel = "SERVIENT", descriptionKey = "servient", converter = Values.Code.class)
        @Nullable
        UnitCode servient;

        @CommandLine.Option(names = "--below", paramLabel = "M", required = true, descriptionKey = "supportBelow", converter = Values.Height.class)
        double below;

        @CommandLine.Option(names = "--case", paramLabel = "CASE", required = true, descriptionKey = "supportCase")
        String number = "";

        @CommandLine.Option(names = "--document", paramLabel = "N|SHA256", required = true, descriptionKey = "supportPaper")
        String document = "";

        Support(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            UnitCode stands = Objects.requireNonNull(dominant);
            UnitCode bears = Objects.requireNonNull(servient);
            CaseNumber wanted = CaseCommand.number(registry, number, signed);
            Deed easement = CaseFindings.Settle.paper(registry, wanted, document, signed);
            registry.evidence().support(stands, bears, below, easement, signed);
            if (asJson()) {
                print(CaseShown.ordered("dominant", stands.value(), "servient", bears.value(), "below", below, "paper", easement.title(), "sha256",
                        easement.digest()));
            } else {
                terminal().say("evidence.supportFiled", stands.printed(), bears.printed(), below, easement.title());
            }
            return ExitCode.DONE;
        }
    }

    /// Marks a surface title that nobody has surveyed in depth.
    @CommandLine.Command(name = "depth-unknown")
    static final class DepthUnknown extends AtWork {
        @CommandLine.Parameters(paramLabel = "CODE/LABEL", descriptionKey = "depthUnknownTitle", converter = Values.PieceName.class)
        @Nullable
        SpatialUnitId title;

        DepthUnknown(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            SpatialUnitId wanted = Objects.requireNonNull(title);
            registry.evidence().depthUnknown(wanted, signed);
            if (asJson()) {
                print(CaseShown.ordered("unit", wanted.toString()));
            } else {
                terminal().say("evidence.titleFiled", wanted.toString());
            }
            return ExitCode.DONE;
        }
    }

    /// Puts a map of cadastral sub-districts in the place of the one there was.
    @CommandLine.Command(name = "sub-districts")
    static final class SubDistricts extends AtWork {
        @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "subDistrictFile")
        String file = "";

        SubDistricts(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            if (!Files.isRegularFile(Terminal.path(file))) {
                throw new ConsoleRefusal("file.missing", file);
            }
            SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(Terminal.path(file));
            if (!plan.system().equals(Optional.of(registry.settings().system()))) {
                throw new ConsoleRefusal("evidence.mapSystem", file, registry.settings().system().toString());
            }
            List<SubDistrict> map = plan.spaces().stream().map(space -> new SubDistrict(space.id(), outlines(file, space))).toList();
            registry.evidence().subDistricts(map, signed);
            if (asJson()) {
                print(CaseShown.ordered("subDistricts", map.stream().map(SubDistrict::code).toList()));
            } else {
                terminal().say("evidence.mapFiled", map.size(), String.join(", ", map.stream().map(SubDistrict::code).toList()));
            }
            return ExitCode.DONE;
        }

        private static List<Outline> outlines(String file, PlannedSpace space) {
            List<Outline> outlines = new ArrayList<>();
            for (SpaceDefinition part : space.parts()) {
                if (!(part instanceof Prism prism)) {
                    throw new ConsoleRefusal("evidence.noOutline", file, space.id());
                }
                outlines.add(prism.outline());
            }
            return outlines;
        }
    }
}
