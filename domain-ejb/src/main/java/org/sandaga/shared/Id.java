package org.sandaga.shared;

import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;

/**
 * The typed name of a thing: a UUIDv7 inside, {@code pur_01k…} outside.
 *
 * <p>Implementations are records of one {@link UUID}; the prefix tells people and logs what kind of thing it is.
 */
public interface Id {

    /** The UUID, as stored. */
    UUID value();

    /** The public prefix without underscore, for example {@code pur}. */
    String prefix();

    /** The public form, for URLs, APIs and logs. */
    default String text() {
        return prefix() + "_" + PublicId.encode(value());
    }

    /** Reads the UUID out of a public form; one of another prefix or shape names nothing, so it is not found. */
    static UUID parse(String prefix, String text) {
        if (!text.startsWith(prefix + "_")) {
            throw new NotFound(prefix, text);
        }
        return PublicId.decode(text.substring(prefix.length() + 1)).orElseThrow(() -> new NotFound(prefix, text));
    }

    /** Crockford's base32 of 128 bits in 26 lower-case characters. */
    final class PublicId {
        private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
        private static final int LENGTH = 26;

        private PublicId() {}

        static String encode(UUID uuid) {
            BigInteger rest = new BigInteger(uuid.toString().replace("-", ""), 16);
            StringBuilder text = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                text.append(DIGITS.charAt(rest.and(BigInteger.valueOf(31)).intValue()));
                rest = rest.shiftRight(5);
            }
            return text.reverse().toString();
        }

        static java.util.Optional<UUID> decode(String text) {
            BigInteger number = BigInteger.ZERO;
            for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
                int digit = DIGITS.indexOf(c);
                if (digit < 0 || text.length() != LENGTH) {
                    return java.util.Optional.empty();
                }
                number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
            }
            return text.length() != LENGTH || number.bitLength() > 128
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(new UUID(number.shiftRight(64).longValue(), number.longValue()));
        }
    }
}
