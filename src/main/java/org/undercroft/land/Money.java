package org.undercroft.land;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A sum of money, to the cent.
///
/// @param currency ISO 4217, three capitals
public record Money(BigDecimal amount, String currency) {
    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("'%s' is no currency such as CNY".formatted(currency));
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a sum is not below nothing: " + amount);
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money yuan(long amount) {
        return new Money(BigDecimal.valueOf(amount), "CNY");
    }

    /// As [#toString] writes it.
    public static Money parse(String text) {
        if (!text.matches("\\d+(\\.\\d{1,2})? [A-Z]{3}")) {
            throw new IllegalArgumentException("'%s' is no sum such as 1200000.00 CNY".formatted(text));
        }
        int blank = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, blank)), text.substring(blank + 1));
    }

    /// Whether it is more; sums in two currencies cannot be told, and count as more.
    public boolean isMoreThan(Money other) {
        return !currency.equals(other.currency) || amount.compareTo(other.amount) > 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
