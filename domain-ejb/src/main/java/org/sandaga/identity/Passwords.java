package org.sandaga.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Secret;

/** Hashes passwords with Argon2id, a few at a time so that a flood of sign-ins cannot take all memory. */
@ApplicationScoped
class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final @Nullable Argon2Function function;
    private final String decoy;

    @Inject
    Passwords(IdentitySettings settings) {
        function = Argon2Function.getInstance(settings.argon2Memory(), ITERATIONS, LANES, BYTES, Argon2.ID);
        decoy = hash(Secret.next().text());
    }

    /** For the container's proxy. */
    Passwords() {
        function = null;
        decoy = "";
    }

    /**
     * Hashes a password that was chosen.
     *
     * @throws InvalidInput when it is too short, too long, or the address itself
     */
    String chosen(String password, EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST || password.indexOf('\0') >= 0) {
            throw new InvalidInput("password", SHORTEST + "…" + LONGEST);
        }
        if (password.equalsIgnoreCase(email.value())) {
            throw new InvalidInput("password", "≠ e-mail");
        }
        return hash(password);
    }

    /** Compares; without a hash it works as long on a decoy, so that time does not tell whether an account exists. */
    boolean match(String password, @Nullable String hash) {
        boolean same =
                inTurn(() -> argon2(hash == null ? decoy : hash).check(bounded(password), hash == null ? decoy : hash));
        return same && hash != null;
    }

    private String hash(String password) {
        byte[] plain = bounded(password).getBytes(StandardCharsets.UTF_8);
        return inTurn(() -> argon2(null).hash(plain, salt()).getResult());
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private Argon2Function argon2(@Nullable String existing) {
        if (existing != null) {
            return Argon2Function.getInstanceFromHash(existing);
        }
        if (function == null) {
            throw new IllegalStateException("called on the proxy");
        }
        return function;
    }

    private static String bounded(String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        return normal.length() > 2 * LONGEST ? normal.substring(0, 2 * LONGEST) : normal;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
