package org.sandaga.ordering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;

/**
 * The secret that opens one purchase to a guest; only its hash is kept.
 *
 * @param text 256 random bits in URL-safe base64, or anything a caller claims it to be
 */
public record TrackingToken(String text) {
    /** Opens nothing. */
    public static final TrackingToken NONE = new TrackingToken("");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Makes a new one. */
    public static TrackingToken next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new TrackingToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The form in which it is kept: SHA-256 in lower-case hexadecimal. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is one of the hashed tokens; every hash is compared to its end, whatever the answer. */
    public boolean isOneOf(Collection<String> hashes) {
        byte[] mine = hash().getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (String each : hashes) {
            found |= MessageDigest.isEqual(mine, each.getBytes(StandardCharsets.US_ASCII));
        }
        return found & !text.isEmpty();
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "tracking token";
    }
}
