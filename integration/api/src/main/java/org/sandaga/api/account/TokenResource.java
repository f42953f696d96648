package org.sandaga.api.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Who;
import org.sandaga.api.WithoutIdempotencyKey;
import org.sandaga.identity.TokenPair;
import org.sandaga.identity.Tokens;

/** Access and refresh tokens for API clients. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "account")
@Dependent
public class TokenResource {
    private final Tokens tokens;

    /** Asks one door. */
    @Inject
    public TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Who wants to sign in. */
    public record Credentials(
            @NotNull @Size(max = 254) @Schema(examples = "awa@example.org")
            String email,

            @NotNull @Size(max = 200) @Schema(examples = "un-long-mot-de-passe")
            String password) {}

    /** A refresh token. */
    public record Refresh(
            @NotNull @Size(max = 200) @Schema(examples = "rT9xKq4w")
            String refreshToken) {}

    /** A pair of tokens. */
    @Schema(name = "Tokens")
    public record Pair(
            @Schema(description = "For `Authorization: Bearer`", examples = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln")
            String accessToken,

            @Schema(description = "Seconds that the access token lives", examples = "600")
            long expiresIn,

            @Schema(description = "Works once, for the next pair", examples = "rT9xKq4w")
            String refreshToken) {
        static Pair of(TokenPair pair) {
            return new Pair(pair.accessToken(), pair.expiresInSeconds(), pair.refreshToken());
        }
    }

    /** Begins a session. */
    @POST
    @WithoutIdempotencyKey
    @Operation(summary = "Sign in", description = "Begins a session; many wrong passwords are answered with 429.")
    public Pair issue(Credentials who) {
        return Pair.of(tokens.issue(who.email(), who.password()));
    }

    /** Goes on with a session. */
    @POST
    @Path("refresh")
    @WithoutIdempotencyKey
    @Operation(
            summary = "Get the next pair of tokens",
            description = "A refresh token works once; using it again ends its whole session.")
    public Pair refresh(Refresh refresh) {
        return Pair.of(tokens.refresh(refresh.refreshToken()));
    }

    /** Ends a session. */
    @POST
    @Path("revocation")
    @WithoutIdempotencyKey
    @Operation(summary = "End the session of a refresh token")
    public void revoke(Refresh refresh) {
        tokens.revoke(refresh.refreshToken());
    }
}
