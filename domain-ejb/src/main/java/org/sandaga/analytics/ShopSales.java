package org.sandaga.analytics;

import java.time.LocalDate;
import java.util.List;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * How a shop sold in one currency over some days; what ended without goods does not count.
 *
 * @param now these days
 * @param before as many days before them
 * @param days each of these days, the first one first, also those on which nothing was sold
 * @param products what sold most, the most first
 * @param categories the same by category
 */
public record ShopSales(Sum now, Sum before, List<Day> days, List<Part> products, List<Part> categories) {

    public ShopSales {
        days = List.copyOf(days);
        products = List.copyOf(products);
        categories = List.copyOf(categories);
    }

    /** The ISO 4217 code of all figures. */
    public String currency() {
        return now.sales().currency();
    }

    /**
     * All in all.
     *
     * @param sales what was paid, delivery included
     * @param goods what of it was paid for the goods; products and categories are parts of it
     * @param net what is the vendor's after commission and its tax
     */
    public record Sum(int orders, Money sales, Money goods, Money net) {}

    /** One day, by the shop's clock. */
    public record Day(LocalDate date, int orders, Money sales) {}

    /** A part of the sales. */
    public record Part(Texts name, int pieces, Money sales) {}
}
