package org.sandaga.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = NOW;
    private SigningKeys keys;
    private AccessTokens tokens;
    private LiveSession session;

    @BeforeEach
    void load() {
        IdentitySettings settings = settings(folder);
        keys = new SigningKeys(settings);
        tokens = new AccessTokens(keys, settings, new SystemTime() {
            @Override
            public Instant now() {
                return now;
            }
        });
        session = new LiveSession(SessionId.next(), UserId.next(), "Awa", null, Set.of(StaffRole.SUPPORT), List.of());
    }

    @Test
    void carriesTheClaimsThatMicroProfileClientsExpect() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.write(session, "awa@example.org"));

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsKeys("iss", "aud", "exp", "nbf", "iat", "jti", "sub", "upn", "groups", "sid")
                .containsEntry("upn", "awa@example.org")
                .containsEntry("sub", session.user().text());
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups")).containsExactlyInAnyOrder("shopper", "staff");
        assertThat(tokens.session(token.serialize())).contains(session.id());
    }

    @Test
    @Tag("C-17")
    void livesTenMinutesAndASmallSkew() {
        String token = tokens.write(session, "awa@example.org");

        now = NOW.plus(Duration.ofMinutes(10)).plusSeconds(29);
        assertThat(tokens.session(token)).isPresent();
        now = NOW.plus(Duration.ofMinutes(10)).plusSeconds(30);
        assertThat(tokens.session(token)).isEmpty();
        now = NOW.minusSeconds(30);
        assertThat(tokens.session(token)).isPresent();
        now = NOW.minusSeconds(31);
        assertThat(tokens.session(token)).isEmpty();
    }

    @Test
    @Tag("B-01")
    void refusesATokenWithoutSignature() {
        String[] parts = tokens.write(session, "awa@example.org").split("\\.");
        for (String alg : List.of("none", "NONE", "None")) {
            String header =
                    base64("{\"alg\":\"" + alg + "\",\"kid\":\"" + keys.newest().getKeyID() + "\"}");
            assertThat(tokens.session(header + "." + parts[1] + ".")).isEmpty();
            assertThat(tokens.session(header + "." + parts[1] + "." + parts[2])).isEmpty();
        }
        assertThat(tokens.session(parts[0] + "." + parts[1] + ".")).isEmpty();
    }

    @Test
    @Tag("B-01")
    void refusesATokenOfAnotherAlgorithmEvenUnderOurPublicKey() throws Exception {
        byte[] publicKey = keys.newest().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

        assertThat(signed(JWSAlgorithm.HS256, new MACSigner(publicKey), header -> header))
                .isEmpty();
        assertThat(signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()), header -> header))
                .isEmpty();
    }

    @Test
    @Tag("B-01")
    void refusesAForeignKeyHoweverTheHeaderOffersIt() throws Exception {
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
        JWSSigner signer = new ECDSASigner(foreign);

        assertThat(signed(JWSAlgorithm.ES256, signer, header -> header)).isEmpty();
        assertThat(signed(JWSAlgorithm.ES256, signer, header -> header.keyID("foreign")))
                .isEmpty();
        assertThat(signed(JWSAlgorithm.ES256, signer, header -> header.jwk(foreign.toPublicJWK())))
                .isEmpty();
        assertThat(signed(
                        JWSAlgorithm.ES256,
                        signer,
                        header -> header.jwkURL(java.net.URI.create("https://attacker.example/keys"))))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("B-01")
    @ValueSource(strings = {"../../../etc/passwd", "/dev/null", "' or 1=1 --", "", "http://attacker.example/key.jwk"})
    void looksAKeyUpInItsListAndNowhereElse(String kid) throws Exception {
        assertThat(signed(JWSAlgorithm.ES256, new ECDSASigner(keys.newest()), header -> header.keyID(kid)))
                .isEmpty();
    }

    @Test
    @Tag("B-01")
    void refusesATokenOfWhichOneByteWasAltered() {
        String token = tokens.write(session, "awa@example.org");
        int middle = token.indexOf('.') + 10;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';

        assertThat(tokens.session(token.substring(0, middle) + other + token.substring(middle + 1)))
                .isEmpty();
    }

    @Test
    @Tag("B-02")
    void refusesAnotherIssuerOrAudienceOrNone() throws Exception {
        JWSSigner ours = new ECDSASigner(keys.newest());

        assertThat(claims(ours, claims -> claims)).isPresent();
        assertThat(claims(ours, claims -> claims.issuer("somebody"))).isEmpty();
        assertThat(claims(ours, claims -> claims.issuer(null))).isEmpty();
        assertThat(claims(ours, claims -> claims.audience("another-api"))).isEmpty();
        assertThat(claims(ours, claims -> claims.audience((String) null))).isEmpty();
        assertThat(claims(ours, claims -> claims.expirationTime(null))).isEmpty();
        assertThat(claims(ours, claims -> claims.notBeforeTime(null))).isEmpty();
        assertThat(claims(ours, claims -> claims.claim("sid", null))).isEmpty();
        assertThat(claims(ours, claims -> claims.claim("sid", "ses_no"))).isEmpty();
        assertThat(claims(ours, claims -> claims.claim("sid", List.of("a")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJ.eyJ.x", "\u0000"})
    void refusesWhatIsNoToken(String text) {
        assertThat(tokens.session(text)).isEmpty();
        assertThat(tokens.session(text + "x".repeat(5000))).isEmpty();
    }

    @Test
    void keepsItsKeyOverARestartReadableByItsOwnerOnly() throws Exception {
        String token = tokens.write(session, "awa@example.org");

        assertThat(new AccessTokens(new SigningKeys(settings(folder)), settings(folder), at(NOW)).session(token))
                .contains(session.id());
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void signsWithTheNewestKeyAndStillKnowsTheOlder() throws Exception {
        String older = tokens.write(session, "awa@example.org");
        ECKey newer = new ECKeyGenerator(Curve.P_256).keyID("zzz").generate();
        Files.writeString(folder.resolve("zzz.jwk"), newer.toJSONString());

        AccessTokens rolled = new AccessTokens(new SigningKeys(settings(folder)), settings(folder), at(NOW));

        assertThat(rolled.session(older)).isPresent();
        assertThat(SignedJWT.parse(rolled.write(session, "awa@example.org"))
                        .getHeader()
                        .getKeyID())
                .isEqualTo("zzz");
    }

    @Test
    void refusesToStartOnAKeyThatIsNone() throws Exception {
        Files.writeString(folder.resolve("broken.jwk"), "{}");

        assertThatThrownBy(() -> new SigningKeys(settings(folder))).hasMessageContaining(folder.toString());
    }

    private Optional<SessionId> signed(
            JWSAlgorithm algorithm, JWSSigner signer, UnaryOperator<JWSHeader.Builder> header) throws Exception {
        JWSHeader.Builder ours =
                new JWSHeader.Builder(algorithm).keyID(keys.newest().getKeyID());
        SignedJWT token = new SignedJWT(header.apply(ours).build(), good().build());
        token.sign(signer);
        return tokens.session(token.serialize());
    }

    private Optional<SessionId> claims(JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(keys.newest().getKeyID())
                        .build(),
                change.apply(good()).build());
        token.sign(signer);
        return tokens.session(token.serialize());
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("sandaga")
                .audience("sandaga-api")
                .notBeforeTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .claim("sid", session.id().text());
    }

    private static SystemTime at(Instant moment) {
        return new SystemTime() {
            @Override
            public Instant now() {
                return moment;
            }
        };
    }

    private static IdentitySettings settings(Path folder) {
        return new IdentitySettings(8, 30, 10, 1000, 1024, true, Optional.of(folder.toString()), "sandaga");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
