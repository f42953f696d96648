package org.sandaga.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.sandaga.running.TestEnvironment;
import org.sandaga.running.Together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Tokens that are not ours open nothing of the running server. */
@Together
class TokenIT {
    private static final Town TOWN = new Town();
    private static final Person AWA = TOWN.person("Awa");
    private static final String TOKEN = TOWN.anyone()
            .post("/v1/tokens", Map.of("email", AWA.email(), "password", Town.PASSWORD))
            .is(200)
            .text("/accessToken");

    @Test
    @Tag("B-01")
    void opensNothingUnsignedOrSignedByAnotherKeyOrAlgorithm() throws Exception {
        String[] parts = TOKEN.split("\\.");
        ECKey ours = ours();
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        JWTClaimsSet claims = SignedJWT.parse(TOKEN).getJWTClaimsSet();
        SignedJWT swapped = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ours.getKeyID()).build(), claims);
        swapped.sign(new MACSigner(ours.toPublicJWK().toJSONString().getBytes(UTF_8)));

        asksToSignIn(none + "." + parts[1] + ".");
        asksToSignIn(parts[0] + "." + parts[1] + ".");
        asksToSignIn(swapped.serialize());
        asksToSignIn(signed(foreign, ours.getKeyID(), claims));
        asksToSignIn(signed(ours, "../../../../etc/passwd", claims));
        assertThat(me(signed(ours, ours.getKeyID(), claims)).status())
                .as("the same claims, signed rightly, open")
                .isEqualTo(200);
    }

    @Test
    @Tag("B-02")
    void opensNothingForAnotherIssuerOrAudience() throws Exception {
        asksToSignIn(claiming(claims -> claims.issuer("https://evil.example.org")));
        asksToSignIn(claiming(claims -> claims.audience("another-api")));
        asksToSignIn(claiming(claims -> claims.audience((String) null)));
        asksToSignIn(claiming(claims -> claims.expirationTime(new java.util.Date(0))));
    }

    private static String claiming(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(TOKEN).getJWTClaimsSet();
        return signed(
                ours(),
                ours().getKeyID(),
                change.apply(new JWTClaimsSet.Builder(claims)).build());
    }

    private static String signed(ECKey key, String kid, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build(), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static void asksToSignIn(String token) {
        Reply reply = me(token).is(401, "sign-in-needed");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static Reply me(String token) {
        return TOWN.anyone().with("Authorization", "Bearer " + token).get("/v1/me");
    }

    private static ECKey ours() throws Exception {
        Path keys = TestEnvironment.folder("marketplace").resolve("keys");
        try (Stream<Path> files = Files.list(keys)) {
            Path newest = files.filter(each -> each.toString().endsWith(".jwk"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no key in " + keys));
            return ECKey.parse(Files.readString(newest));
        }
    }
}
