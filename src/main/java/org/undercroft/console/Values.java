package org.undercroft.console;

import java.util.Locale;
import org.undercroft.casework.RefusalGround;
import org.undercroft.casework.Stage;
import org.undercroft.geometry.Assembly;
import org.undercroft.geometry.Snap;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.UnitCode;
import picocli.CommandLine;

/// How the values of options are read. What cannot be read is wrong usage.
final class Values {
    private Values() {
    }

    /// Metres, not negative.
    static final class Length implements CommandLine.ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double metres = Double.parseDouble(value);
            if (!(metres >= 0 && Double.isFinite(metres))) {
                throw new CommandLine.TypeConversionException(value);
            }
            return metres;
        }
    }

    /// From one up. Whoever starts them takes no more than there are processors: each costs memory.
    static final class Threads implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int threads = Integer.parseInt(value);
            if (threads < 1) {
                throw new CommandLine.TypeConversionException(value);
            }
            return threads;
        }
    }

    static final class Step implements CommandLine.ITypeConverter<Snap> {
        @Override
        public Snap convert(String value) {
            return Snap.of(Double.parseDouble(value));
        }
    }

    static final class PlanSystem implements CommandLine.ITypeConverter<ReferenceSystem> {
        @Override
        public ReferenceSystem convert(String value) {
            return ReferenceSystem.parse(value);
        }
    }

    static final class Code implements CommandLine.ITypeConverter<UnitCode> {
        @Override
        public UnitCode convert(String value) {
            // As search prints it, the label of the piece stands behind a stroke.
            return new UnitCode(value.replaceFirst("/.*", "").toUpperCase(Locale.ROOT));
        }
    }

    static final class Closing implements CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.equals("floor")) {
                throw new CommandLine.TypeConversionException(value);
            }
            return value;
        }
    }

    static final class AssemblyName implements CommandLine.ITypeConverter<Assembly> {
        @Override
        public Assembly convert(String value) {
            return switch (value) {
                case "unit" -> Assembly.UNIT;
                case "multisolid" -> Assembly.MULTI_SOLID;
                case "compositesolid" -> Assembly.COMPOSITE_SOLID;
                default -> throw new CommandLine.TypeConversionException(value);
            };
        }
    }

    static final class FormatName implements CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            if (!value.equals(value.toLowerCase(Locale.ROOT))) {
                throw new CommandLine.TypeConversionException(value);
            }
            return Format.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    static final class StageName implements CommandLine.ITypeConverter<Stage> {
        @Override
        public Stage convert(String value) {
            return Stage.valueOf(constant(value));
        }
    }

    static final class Ground implements CommandLine.ITypeConverter<RefusalGround> {
        @Override
        public RefusalGround convert(String value) {
            return RefusalGround.valueOf(constant(value));
        }
    }

    /// `on-notice` for `ON_NOTICE`.
    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
