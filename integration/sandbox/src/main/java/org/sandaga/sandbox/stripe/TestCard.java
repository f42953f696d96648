package org.sandaga.sandbox.stripe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The cards of Stripe's public test documentation that the payment page offers, and ways to pay that settle later. */
enum TestCard {
    SUCCESS("4242424242424242", "visa"),
    DECLINED("4000000000000002", "visa", "card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS(
            "4000000000009995", "visa", "card_declined", "insufficient_funds", "Your card has insufficient funds."),
    EXPIRED("4000000000000069", "visa", "expired_card", "", "Your card has expired."),
    THREE_D_SECURE("4000002500003155", "visa"),
    SLOW("", "visa"),
    DISPUTED("4000000000000259", "visa"),
    LATER("", "sepa_debit"),
    LATER_SUCCEEDS("", "sepa_debit"),
    LATER_FAILS("", "sepa_debit");

    final String number;
    final String brand;
    final String code;
    final String declineCode;
    final String message;

    TestCard(String number, String brand) {
        this(number, brand, "", "", "");
    }

    TestCard(String number, String brand, String code, String declineCode, String message) {
        this.number = number;
        this.brand = brand;
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    /** The card of a field's value: its name in lower case, or its number with or without spaces. */
    static Optional<TestCard> of(String text) {
        String wanted = text.replace(" ", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(card -> card.wireName().equals(wanted) || (!wanted.isEmpty() && card.number.equals(wanted)))
                .findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean declines() {
        return !code.isEmpty();
    }

    /** Settles minutes or days after the shopper left, like a bank debit. */
    boolean settlesLater() {
        return brand.equals("sepa_debit");
    }

    /** Why it declines, in Stripe's words. */
    String reason() {
        return declineCode.isEmpty() ? code : declineCode;
    }

    String lastFour() {
        return number.isEmpty() ? "4242" : number.substring(number.length() - 4);
    }

    /** The number in groups of four, for people. */
    String shown() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
