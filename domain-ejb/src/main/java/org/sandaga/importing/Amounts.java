package org.sandaga.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/** Reads the prices and numbers of a row. */
final class Amounts {
    private static final int MOST_PIECES = 100_000_000;

    private final Mapping mapping;
    private final Set<String> currencies;

    /**
     * @param currencies what the markets price in
     */
    Amounts(Mapping mapping, Set<String> currencies) {
        this.mapping = mapping;
        this.currencies = currencies;
    }

    /** The prices of a row, at least one. @throws RowRefused when one is wrong or there is none */
    List<Money> prices(Map<String, String> cells) {
        List<Money> prices = new ArrayList<>();
        for (Mapping.Price each : mapping.prices()) {
            String amount = each.amount().in(cells);
            if (amount != null) {
                add(prices, price(amount, each.currency().in(cells)));
            }
        }
        if (prices.isEmpty()) {
            throw new RowRefused("NoPrice");
        }
        return prices;
    }

    private static void add(List<Money> prices, Money price) {
        if (prices.stream().anyMatch(each -> each.currency().equals(price.currency()))) {
            throw new RowRefused("PriceTwice", price.currency());
        }
        prices.add(price);
    }

    private Money price(String amount, @Nullable String currency) {
        if (currency == null) {
            throw new RowRefused("NoCurrency");
        }
        String code = currency.toUpperCase(Locale.ROOT);
        if (!currencies.contains(code)) {
            throw new RowRefused("UnknownCurrency", currency);
        }
        try {
            Money price = Money.ofDecimal(number(amount), code);
            if (!price.isPositive()) {
                throw new RowRefused("PriceNotPositive", amount);
            }
            return price;
        } catch (ArithmeticException tooFine) {
            throw new RowRefused("PriceTooFine", amount, code);
        }
    }

    private BigDecimal number(String text) {
        String plain = mapping.decimal().equals(",") ? text.replace(',', '.') : text;
        if (!plain.matches("[+-]?\\d{1,15}(\\.\\d{1,10})?")) {
            throw new RowRefused("NotANumber", text);
        }
        return new BigDecimal(plain).stripTrailingZeros();
    }

    /** Pieces on hand, or null when the row says nothing. */
    @Nullable
    Integer stock(Map<String, String> cells) {
        String text = mapping.stock() == null ? null : mapping.stock().in(cells);
        return text == null ? null : whole("BadStock", text, MOST_PIECES);
    }

    /** A whole number from 0 up. */
    static int whole(String code, String text, int most) {
        String plain = text.replaceFirst("[.,]0{1,6}$", "");
        if (!plain.matches("\\d{1,9}") || Integer.parseInt(plain) > most) {
            throw new RowRefused(code, text, most);
        }
        return Integer.parseInt(plain);
    }
}
