package org.sandaga.backoffice.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.TypeTotal;
import org.sandaga.shared.Money;

/**
 * The books of one currency, added up.
 *
 * @param currency ISO 4217
 * @param parts what each part comes to, on the side where it grows
 * @param rest debits less credits: nothing, when the books balance
 */
public record BookSums(String currency, List<Part> parts, Money rest) {

    /** One part of the books. */
    public record Part(BookPart part, Money sum) {}

    /** One for each currency that there is anything of. */
    static List<BookSums> of(List<TypeTotal> totals) {
        return totals.stream()
                .map(each -> each.balance().currency())
                .distinct()
                .map(currency -> of(currency, totals))
                .toList();
    }

    private static BookSums of(String currency, List<TypeTotal> totals) {
        List<TypeTotal> ours = totals.stream()
                .filter(each -> each.balance().currency().equals(currency))
                .toList();
        List<Part> parts = Arrays.stream(BookPart.values())
                .map(part -> new Part(part, sum(ours.stream().filter(each -> part.holds(each.type())), currency)))
                .toList();
        Money debits = side(parts, AccountType.Side.DEBIT, currency);
        return new BookSums(currency, parts, debits.minus(side(parts, AccountType.Side.CREDIT, currency)));
    }

    private static Money side(List<Part> parts, AccountType.Side side, String currency) {
        return Money.sum(
                parts.stream()
                        .filter(each -> each.part().side() == side)
                        .map(Part::sum)
                        .toList(),
                currency);
    }

    private static Money sum(Stream<TypeTotal> totals, String currency) {
        return Money.sum(totals.map(TypeTotal::balance).toList(), currency);
    }
}
