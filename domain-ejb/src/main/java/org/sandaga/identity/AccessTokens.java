package org.sandaga.identity;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.sandaga.shared.Ids;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SystemTime;

/**
 * Writes and checks access tokens: JWT as MicroProfile describes them, signed with ES256 and nothing else.
 *
 * <p>What a token's header says is never followed: the algorithm is ours, and {@code kid} only picks one of our keys.
 */
@Dependent
class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration SKEW = Duration.ofSeconds(30);
    static final String AUDIENCE = "sandaga-api";
    private static final int LONGEST = 4096;

    private final SigningKeys keys;
    private final IdentitySettings settings;
    private final SystemTime time;

    @Inject
    AccessTokens(SigningKeys keys, IdentitySettings settings, SystemTime time) {
        this.keys = keys;
        this.settings = settings;
        this.time = time;
    }

    /** A token for a session. */
    String write(LiveSession session, String email) {
        Instant now = time.now();
        Caller caller = session.caller();
        return signed(new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(Ids.next().toString())
                .subject(caller.user().text())
                .claim("sid", session.id().text())
                .claim("upn", email)
                .claim("groups", List.copyOf(caller.groups()))
                .build());
    }

    private String signed(JWTClaimsSet claims) {
        ECKey key = keys.newest();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    /** The session a token speaks of, when we signed it and it is in time. */
    Optional<SessionId> session(String bearer) {
        if (bearer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT token = SignedJWT.parse(bearer);
            return isOurs(token) && isInTime(token.getJWTClaimsSet())
                    ? Optional.of(SessionId.parse(token.getJWTClaimsSet().getStringClaim("sid")))
                    : Optional.empty();
        } catch (ParseException | JOSEException | NotFound | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT token) throws JOSEException {
        String kid = token.getHeader().getKeyID();
        Optional<ECKey> key = kid == null ? Optional.empty() : keys.named(kid);
        return JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                && key.isPresent()
                && token.verify(new ECDSAVerifier(key.get()));
    }

    private boolean isInTime(JWTClaimsSet claims) throws ParseException {
        Instant now = time.now();
        return settings.issuer().equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && claims.getStringClaim("sid") != null
                && claims.getExpirationTime() != null
                && now.isBefore(claims.getExpirationTime().toInstant().plus(SKEW))
                && claims.getNotBeforeTime() != null
                && !now.isBefore(claims.getNotBeforeTime().toInstant().minus(SKEW));
    }
}
