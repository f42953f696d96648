package org.sandaga.storefront.cart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.cart.CartLineView;
import org.sandaga.storefront.page.OwnCookies;
import org.sandaga.storefront.page.Visit;

/** Remembers for the next page what was just taken out, so that it can be put back with one press. */
@RequestScoped
public class Undo {
    private static final String COOKIE = "sandaga_removed";
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int PARTS = 3;

    private final Visit visit;
    private final OwnCookies cookies;

    @Inject
    Undo(Visit visit, OwnCookies cookies) {
        this.visit = visit;
        this.cookies = cookies;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Undo() {
        this(null, null);
    }

    /** Remembers a line. */
    void remember(CartLineView line) {
        String title = line.title().in(visit.language());
        String hidden = Base64.getUrlEncoder().withoutPadding().encodeToString(title.getBytes(StandardCharsets.UTF_8));
        cookies.write(COOKIE, line.offer().text() + "." + line.quantity() + "." + hidden, KEPT);
    }

    /** What was taken out just before; it is told once. */
    Optional<Removed> told() {
        Optional<Removed> removed = visit.cookie(COOKIE).flatMap(Undo::read);
        removed.ifPresent(each -> cookies.write(COOKIE, "", Duration.ZERO));
        return removed;
    }

    private static Optional<Removed> read(String kept) {
        String[] parts = kept.split("\\.");
        try {
            return parts.length == PARTS
                    ? Optional.of(new Removed(
                            parts[0],
                            Integer.parseInt(parts[1]),
                            new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** A line that was taken out. */
    public record Removed(String offer, int quantity, String title) {}
}
