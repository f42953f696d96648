package org.sandaga.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/** What every client of HTTP expects. */
@Alone
@ExtendWith(Proof.class)
class ManneredIT {
    private static final Town TOWN = new Town();

    private final Api anyone = TOWN.anyone();

    @Test
    void answersHeadWithoutABody() {
        Reply head = anyone.sendUnchecked("HEAD", "/v1/markets", new byte[0]).is(200);

        assertThat(head.http().body()).isEmpty();
        assertThat(head.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void saysWhichMethodsThereAre() {
        assertThat(anyone.sendUnchecked("OPTIONS", "/v1/markets", new byte[0])
                        .is(200)
                        .header("Allow"))
                .contains("GET");
        assertThat(anyone.sendUnchecked("DELETE", "/v1/markets", new byte[0])
                        .is(405, "method-not-allowed")
                        .header("Allow"))
                .contains("GET")
                .doesNotContain("DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS"})
    void letsNoForeignPageRead(String method) {
        Reply reply = anyone.with("Origin", "https://evil.example.org")
                .with("Access-Control-Request-Method", "GET")
                .sendUnchecked(method, "/v1/markets", new byte[0]);

        assertThat(reply.http().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    /** Two spellings of an address could get two decisions on who may: none but the plain one is there for anybody. */
    @ParameterizedTest
    @Tag("A-12")
    @ValueSource(
            strings = {
                "/v1/me;x=1",
                "/v1//me",
                "//v1/me",
                "/v1/%2e/me",
                "/v1/markets/%2e%2e/me",
                "/v1%2fme",
                "/v1/me%3bx=1",
                "/v1/me%5c",
                "/v1/me%00",
                "/v1/admin/accounts;x=1",
                "/v1/admin//accounts"
            })
    void findsNothingByAnOddSpelling(String path) {
        for (Api who : List.of(anyone, TOWN.admin())) {
            for (String method : List.of("GET", "HEAD", "POST")) {
                assertThat(who.sendUnchecked(method, path, new byte[0]).status())
                        .as(method + " " + path)
                        .isIn(400, 404);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr                 | Introuvable | fr
            en-GB              | Not found   | en
            de, en;q=0.5       | Not found   | en
            de                 | Introuvable | fr
            *                  | Introuvable | fr
            """)
    void speaksTheLanguageThatIsAskedFor(String accepted, String title, String language) {
        Reply reply = anyone.with("Accept-Language", accepted)
                .get("/v1/shops/there-is-none")
                .is(404, "not-found");

        assertThat(reply.text("/title")).isEqualTo(title);
        assertThat(reply.header("Content-Language")).isEqualTo(language);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("X-Correlation-Id")).isEqualTo(reply.text("/correlationId"));
    }

    @Test
    void keepsPicturesForEverAndEverythingElseNever() {
        Shop shop = TOWN.shop("Fatou");
        String hash = shop.picture(Pictures.png(4, 4));

        Reply picture = anyone.get("/v1/pictures/" + hash).is(200);

        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.http().headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(anyone.with("If-None-Match", picture.header("ETag"))
                        .get("/v1/pictures/" + hash)
                        .status())
                .isEqualTo(304);
        assertThat(anyone.get("/v1/markets").header("Cache-Control")).isEqualTo("no-store");
        assertThat(anyone.get("/v1/pictures/" + "0".repeat(64)).is(404).header("Cache-Control"))
                .isEqualTo("no-store");
        Api storing = shop.owner().with("Content-Type", "image/png");
        storing.send("POST", "/v1/vendor/pictures", "<svg/>".getBytes()).is(422);
        storing.send("POST", "/v1/vendor/pictures", new byte[11 * 1024 * 1024]).is(413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''     | ''     | {"condition": "NEW", "taxClass": "STANDARD", "leadTimeDays": %d}
            /price | ''     | {"price": {"amountMinor": 1%d00, "currency": "XOF"}}
            /stock | /stock | {"onHand": %d}
            """)
    void changesOnlyWhatStandsAsItWasRead(String changed, String read, String body) {
        Shop shop = TOWN.shop("Fatou");
        String offer = "/v1/vendor/offers/" + shop.offer(1_000, 10);
        String tag = shop.owner().get(offer + read).is(200).header("ETag");
        assertThat(tag).matches("\"v[0-9]+\"");

        shop.owner().put(offer + changed, body.formatted(4)).is(428, "if-match-needed");
        shop.owner()
                .with("If-Match", "\"yesterday\"")
                .put(offer + changed, body.formatted(4))
                .is(400, "invalid-parameter");
        Reply done = shop.owner()
                .with("If-Match", tag)
                .put(offer + changed, body.formatted(5))
                .is(200);
        assertThat(done.header("ETag")).isNotEmpty().isNotEqualTo(tag);
        shop.owner()
                .with("If-Match", tag)
                .put(offer + changed, body.formatted(6))
                .is(412, "stale-version");

        Reply now = shop.owner().get(offer + read).is(200);
        assertThat(now.header("ETag")).isEqualTo(done.header("ETag"));
        assertThat(now.json()).isEqualTo(done.json());
    }

    @Test
    void saysWhenToComeBackAfterTooManyPasswords() {
        Map<String, String> wrong = Map.of("email", "nobody@example.org", "password", "wrong password");
        Reply reply = anyone.post("/v1/tokens", wrong);
        for (int i = 0; i < 60 && reply.status() == 401; i++) {
            reply = anyone.post("/v1/tokens", wrong);
        }

        assertThat(reply.is(429).header("Retry-After")).matches("[1-9][0-9]*");
    }
}
