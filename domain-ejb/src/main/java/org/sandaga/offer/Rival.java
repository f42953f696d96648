package org.sandaga.offer;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * What others ask now, in one currency, for what a vendor offers too; whether they have it in stock is not looked at.
 *
 * @param lowest the lowest price, without delivery
 * @param delivered what one of them asks with delivery, where it stands best beside the vendor's own; null where none of
 *     them delivers to a country that the vendor delivers to
 * @param own what the vendor's own costs delivered there; null with it
 */
public record Rival(
        Money lowest, @Nullable Money delivered, @Nullable Money own) {

    /** Whether shoppers somewhere pay less to one of them, delivery included; that is what a sale is decided by. */
    public boolean isCheaper() {
        return delivered != null && own != null && delivered.compareTo(own) < 0;
    }

    /** Whether shoppers pay more to each of them, delivery included, wherever both deliver. */
    public boolean isDearer() {
        return delivered != null && own != null && delivered.compareTo(own) > 0;
    }
}
