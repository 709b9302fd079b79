package org.undercroft.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.undercroft.casework.Enquiries;
import org.undercroft.casework.FindingNumber;
import org.undercroft.casework.Opinion;
import org.undercroft.casework.Procedure;
import org.undercroft.casework.RefusalGround;
import org.undercroft.casework.ReserveNumber;
import org.undercroft.casework.Stage;
import org.undercroft.casework.WayOut;
import org.undercroft.geometry.Assembly;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Snap;
import org.undercroft.land.Deed;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpatialUnitId;
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

    /// A piece of space by its unit's code and its label, as search prints it.
    static final class PieceName implements CommandLine.ITypeConverter<SpatialUnitId> {
        @Override
        public SpatialUnitId convert(String value) {
            return SpatialUnitId.parse(value);
        }
    }

    /// Metres, in the office's height datum.
    static final class Height implements CommandLine.ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double height = Double.parseDouble(value);
            if (!Double.isFinite(height)) {
                throw new CommandLine.TypeConversionException(value);
            }
            return height;
        }
    }

    /// Numbers with commas between: a place east and north, a box, a range of heights.
    record Numbers(List<Double> all) {
        Numbers {
            all = List.copyOf(all);
        }

        double at(int index) {
            return all.get(index);
        }

        static Numbers parse(String value, int... counts) {
            List<Double> all = Arrays.stream(value.split(",", -1)).map(number -> Double.valueOf(number.strip())).toList();
            if (Arrays.stream(counts).noneMatch(count -> count == all.size()) || !all.stream().allMatch(Double::isFinite)) {
                throw new CommandLine.TypeConversionException(value);
            }
            return new Numbers(all);
        }
    }

    /// East and north.
    static final class Place implements CommandLine.ITypeConverter<Point2> {
        @Override
        public Point2 convert(String value) {
            Numbers numbers = Numbers.parse(value, 2);
            return new Point2(numbers.at(0), numbers.at(1));
        }
    }

    /// The lower and the higher of two heights.
    static final class HeightRange implements CommandLine.ITypeConverter<Numbers> {
        @Override
        public Numbers convert(String value) {
            Numbers numbers = Numbers.parse(value, 2);
            if (numbers.at(0) > numbers.at(1)) {
                throw new CommandLine.TypeConversionException(value);
            }
            return numbers;
        }
    }

    /// West, south, east, north.
    static final class Area implements CommandLine.ITypeConverter<Box> {
        @Override
        public Box convert(String value) {
            Numbers numbers = Numbers.parse(value, 4);
            if (numbers.at(0) > numbers.at(2) || numbers.at(1) > numbers.at(3)) {
                throw new CommandLine.TypeConversionException(value);
            }
            return Enquiries.column(numbers.at(0), numbers.at(1), numbers.at(2), numbers.at(3));
        }
    }

    /// From one up.
    static final class Count implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int count = Integer.parseInt(value);
            if (count < 1 || count > 1_000) {
                throw new CommandLine.TypeConversionException(value);
            }
            return count;
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

    static final class PaperKind implements CommandLine.ITypeConverter<Deed.DeedKind> {
        @Override
        public Deed.DeedKind convert(String value) {
            return Deed.DeedKind.valueOf(constant(value));
        }
    }

    static final class BodyKind implements CommandLine.ITypeConverter<Opinion.Kind> {
        @Override
        public Opinion.Kind convert(String value) {
            return Opinion.Kind.valueOf(constant(value));
        }
    }

    static final class OutcomeName implements CommandLine.ITypeConverter<Opinion.Outcome> {
        @Override
        public Opinion.Outcome convert(String value) {
            return Opinion.Outcome.valueOf(constant(value));
        }
    }

    static final class Way implements CommandLine.ITypeConverter<WayOut> {
        @Override
        public WayOut convert(String value) {
            return WayOut.valueOf(constant(value));
        }
    }

    static final class FindingName implements CommandLine.ITypeConverter<FindingNumber> {
        @Override
        public FindingNumber convert(String value) {
            return FindingNumber.parse(value.toUpperCase(Locale.ROOT));
        }
    }

    static final class ReserveName implements CommandLine.ITypeConverter<ReserveNumber> {
        @Override
        public ReserveNumber convert(String value) {
            return ReserveNumber.parse(value.toUpperCase(Locale.ROOT));
        }
    }

    static final class PathName implements CommandLine.ITypeConverter<Procedure.Path> {
        @Override
        public Procedure.Path convert(String value) {
            return Procedure.Path.valueOf(constant(value));
        }
    }

    static final class NoticeName implements CommandLine.ITypeConverter<Procedure.Notice> {
        @Override
        public Procedure.Notice convert(String value) {
            return Procedure.Notice.valueOf(constant(value));
        }
    }

    static final class YesOrNo implements CommandLine.ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            return switch (value) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new CommandLine.TypeConversionException(value);
            };
        }
    }

    /// `on-notice` for `ON_NOTICE`.
    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
