package org.undercroft.desk.intake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Share;

/// Shares as somebody writes them, and what they come to, exactly.
final class Shares {
    /// The field that says how several hold among themselves; by shares where it says nothing.
    static final String HELD = "held";

    private Shares() {}

    /// Whether several hold the whole together, without shares.
    static boolean joint(Sheet sheet) {
        return sheet.rows(Part.HOLDER.list()) > 1 && sheet.get(HELD).equals(CoOwnership.JOINT.name());
    }

    /// A fraction as it is written, `1/3` or `1`; empty where it is none.
    static Optional<Share> parse(String text) {
        String plain = text.replaceAll("\\s", "");
        if (!plain.matches("\\d{1,9}(/\\d{1,9})?")) {
            return Optional.empty();
        }
        String[] both = plain.split("/");
        try {
            return Optional.of(new Share(Integer.parseInt(both[0]), both.length > 1 ? Integer.parseInt(both[1]) : 1));
        } catch (IllegalArgumentException noPart) {
            return Optional.empty();
        }
    }

    /// A sum of shares that need not be a part of a whole.
    record Sum(BigInteger numerator, BigInteger denominator) {
        static Sum of(List<Share> shares) {
            BigInteger n = BigInteger.ZERO;
            BigInteger d = BigInteger.ONE;
            for (Share share : shares) {
                n = n.multiply(BigInteger.valueOf(share.denominator())).add(d.multiply(BigInteger.valueOf(share.numerator())));
                d = d.multiply(BigInteger.valueOf(share.denominator()));
            }
            return new Sum(n, d).reduced();
        }

        private Sum reduced() {
            BigInteger common = numerator.gcd(denominator);
            return new Sum(numerator.divide(common), denominator.divide(common));
        }

        /// What is still to be given; below zero when too much was given.
        Sum rest() {
            return new Sum(denominator.subtract(numerator), denominator).reduced();
        }

        int sign() {
            return numerator.signum();
        }

        @Override
        public String toString() {
            return denominator.equals(BigInteger.ONE) ? numerator.abs().toString() : numerator.abs() + "/" + denominator;
        }
    }

    /// Of the rows of a sheet, those that can be read.
    static List<Share> of(Sheet sheet) {
        List<Share> shares = new ArrayList<>();
        for (int row = 0; row < sheet.rows(Part.HOLDER.list()); row++) {
            parse(sheet.get("holder." + row + ".share")).ifPresent(shares::add);
        }
        return shares;
    }
}
