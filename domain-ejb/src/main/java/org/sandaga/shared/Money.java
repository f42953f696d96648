package org.sandaga.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/**
 * An exact amount of one currency in its minor units, the only form in which money is computed.
 *
 * <p>1 000 XOF is {@code minor 1000}, 10.00 EUR is {@code minor 1000}: the exponent comes from ISO 4217. Amounts of
 * different currencies never mix; nothing is converted. Arithmetic that leaves the range of a {@code long} fails. In
 * JSON, as events carry it, it is {@code {"minor":1000,"currency":"XOF"}}.
 */
@Embeddable
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class Money implements Comparable<Money> {

    /** The one rounding mode of the house, used per line. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    @Column(name = "amount_minor", nullable = false)
    private long minor;

    @Column(name = "currency", nullable = false, length = 3)
    private String currency = "";

    /** For the persistence provider. */
    protected Money() {}

    private Money(long minor, String currency) {
        this.minor = minor;
        this.currency = currency;
    }

    /**
     * Makes an amount of minor units.
     *
     * @throws IllegalArgumentException when the currency is not an ISO 4217 code
     */
    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency).getCurrencyCode());
    }

    /** Makes nothing of a currency. */
    public static Money zero(String currency) {
        return of(0, currency);
    }

    /**
     * Reads a decimal amount such as {@code 12.50} EUR exactly.
     *
     * @throws ArithmeticException when it has more decimals than the currency
     */
    public static Money ofDecimal(BigDecimal amount, String currency) {
        int exponent = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return of(amount.movePointRight(exponent).longValueExact(), currency);
    }

    /** Adds up amounts of one currency; of none it is zero. */
    public static Money sum(Collection<Money> amounts, String currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /** The amount in minor units; negative for what is owed. */
    public long minor() {
        return minor;
    }

    /** The ISO 4217 code. */
    public String currency() {
        return currency;
    }

    /** How many decimals the currency has: XOF 0, EUR 2, KWD 3. */
    public int exponent() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** The amount as a decimal number with the currency's number of decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, exponent());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** A share in basis points (1 % = 100), rounded half up, away from zero for debts. */
    public Money basisPoints(int points) {
        BigDecimal exact =
                BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(points)).movePointLeft(4);
        return new Money(exact.setScale(0, ROUNDING).longValueExact(), currency);
    }

    /**
     * The part that is tax in an amount that includes it, at a rate in basis points, rounded half up.
     *
     * <p>1 180 XOF including 18 % contain 180.
     */
    public Money taxIncluded(int points) {
        BigDecimal gross = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(points));
        return new Money(
                gross.divide(BigDecimal.valueOf(10_000L + points), 0, ROUNDING).longValueExact(), currency);
    }

    /**
     * Splits this amount by weights without losing a unit: largest remainder, ties to the earlier share.
     *
     * <p>The shares add up to this amount exactly. When all weights are zero the amount is split evenly.
     *
     * @throws IllegalArgumentException when there are no weights or one is negative
     */
    public List<Money> allocate(List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("weights must be present and not negative");
        }
        List<Long> usable = weights.stream().allMatch(w -> w == 0)
                ? weights.stream().map(w -> 1L).toList()
                : weights;
        BigInteger total = usable.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger size = BigInteger.valueOf(minor).abs();
        List<BigInteger[]> parts = usable.stream()
                .map(w -> size.multiply(BigInteger.valueOf(w)).divideAndRemainder(total))
                .toList();
        return withRemainders(parts);
    }

    private List<Money> withRemainders(List<BigInteger[]> parts) {
        long given = parts.stream().mapToLong(p -> p[0].longValueExact()).sum();
        long left = Math.abs(minor) - given;
        List<Long> shares =
                new ArrayList<>(parts.stream().map(p -> p[0].longValueExact()).toList());
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1])
                        .reversed()
                        .thenComparing(i -> i))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares.stream().map(s -> new Money(minor < 0 ? -s : s, currency)).toList();
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The smaller of two amounts of one currency. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of two amounts of one currency. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of " + currency + " and " + other.currency + " do not mix");
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && money.minor == minor && money.currency.equals(currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, currency);
    }

    @Override
    public String toString() {
        return decimal().toPlainString() + " " + currency;
    }
}
