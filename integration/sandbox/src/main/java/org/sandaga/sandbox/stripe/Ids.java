package org.sandaga.sandbox.stripe;

import java.security.SecureRandom;

/** Makes ids that look like Stripe's: a prefix and random letters and digits. */
final class Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String of(String prefix) {
        return of(prefix, 24);
    }

    static String of(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
        return id.toString();
    }
}
