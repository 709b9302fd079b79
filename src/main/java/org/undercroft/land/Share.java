package org.undercroft.land;

import java.math.BigInteger;
import java.util.Collection;

/// An exact part of the whole: three heirs hold 1/3 each, and 1/3 is not 0.3333.
public record Share(int numerator, int denominator) {
    public static final Share WHOLE = new Share(1, 1);

    public Share {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("%d/%d is no part of a whole".formatted(numerator, denominator));
        }
    }

    /// Whether these shares make up exactly the whole.
    public static boolean fill(Collection<Share> shares) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Share share : shares) {
            BigInteger d = BigInteger.valueOf(share.denominator);
            numerator = numerator.multiply(d).add(BigInteger.valueOf(share.numerator).multiply(denominator));
            denominator = denominator.multiply(d);
        }
        return numerator.equals(denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
