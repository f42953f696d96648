package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.identity.CurrentActor;
import org.sandaga.identity.Membership;
import org.sandaga.shared.Actor;

/** Who calls, as the request shows it: the actor, the language, and the secrets of a guest. */
@RequestScoped
public class Caller {
    private final HttpServletRequest request;
    private final CurrentActor current;
    private Actor actor = Actor.GUEST;

    @Inject
    Caller(HttpServletRequest request, CurrentActor current) {
        this.request = request;
        this.current = current;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    Caller() {
        this(null, null);
    }

    /** Takes the caller for what the operation is for, so that nobody acts with another hat on. */
    Actor enter(Who audience) {
        actor = switch (audience) {
            case ANYONE, SHOPPER -> current.shopper(request.getUserPrincipal());
            case VENDOR -> current.member(request.getUserPrincipal(), request.getHeader(Headers.VENDOR));
            case STAFF -> current.staff(request.getUserPrincipal());
        };
        return actor;
    }

    /** Who acts, and for which vendor. */
    public Actor actor() {
        return actor;
    }

    /** The vendors that the caller may act for. */
    public List<Membership> memberships() {
        return current.memberships(request.getUserPrincipal());
    }

    /** The language of answers. */
    public Locale language() {
        return Languages.of(request.getHeader("Accept-Language"));
    }

    /** The secret of a guest's cart, if sent. */
    public Optional<String> cart() {
        return Optional.ofNullable(request.getHeader(Headers.CART));
    }

    /** The token of a guest's purchase, if sent. */
    public Optional<String> tracking() {
        return Optional.ofNullable(request.getHeader(Headers.TRACKING));
    }

    /** Where the request comes from in the network. */
    public String visitor() {
        return request.getRemoteAddr();
    }

    /** The origin at which the API was called, for example {@code https://shop.example.org}. */
    public String origin() {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.length() - request.getRequestURI().length());
    }

    /** Whose idempotency keys these are: the account's, else the cart's or purchase's, else the network address's. */
    String principal() {
        if (actor.user() != null) {
            return actor.name();
        }
        return cart().map(secret -> "cart:" + hash(secret))
                .or(() -> tracking().map(secret -> "purchase:" + hash(secret)))
                .orElseGet(() -> "net:" + visitor());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
