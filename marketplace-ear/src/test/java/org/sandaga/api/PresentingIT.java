package org.sandaga.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Together;

import static org.assertj.core.api.Assertions.assertThat;

/** How shops and goods present themselves: a shop's face, and variants in the reader's language. */
@Together
@ExtendWith(Proof.class)
class PresentingIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");

    @Test
    void givesAShopAFaceOfStoredPicturesAndTakesItAgain() {
        String logo = FATOU.picture(Pictures.png(40, 40));
        String banner = FATOU.picture(Pictures.png(90, 30));
        Map<String, String> promises = Map.of("fr", "Échange sous quatorze jours");
        Reply before = FATOU.owner().get("/v1/vendor/shop").is(200);

        Reply dressed = face(before, Map.of("logo", logo, "banner", banner, "policies", promises))
                .is(200);

        assertThat(dressed.text("/logo")).isEqualTo(logo);
        assertThat(dressed.text("/banner")).isEqualTo(banner);
        assertThat(dressed.text("/policies/fr")).isEqualTo("Échange sous quatorze jours");
        face(before, Map.of("policies", Map.of())).is(412, "stale-version");
        face(dressed, Map.of("logo", "0".repeat(64), "policies", Map.of())).is(422);
        assertThat(face(dressed, Map.of("policies", Map.of())).is(200).json().hasNonNull("logo"))
                .isFalse();
    }

    @Test
    void tellsShoppersWhereAShopIsFound() {
        Api owner = FATOU.owner();
        Reply before = owner.get("/v1/vendor/shop").is(200);
        Map<String, String> wanted = Map.of("address", "Marché Sandaga, Dakar", "registerNumber", "SN-DKR-2026-A-1742");
        Api change = owner.with("If-Match", before.header("ETag"));

        Reply said = change.put("/v1/vendor/shop/establishment", wanted).is(200);

        assertThat(said.text("/address")).isEqualTo("Marché Sandaga, Dakar");
        JsonNode seller = TOWN.anyone()
                .get("/v1/shops/" + said.text("/slug"))
                .is(200)
                .json()
                .path("seller");
        assertThat(seller.path("address").asText()).isEqualTo("Marché Sandaga, Dakar");
        assertThat(seller.path("registerNumber").asText()).isEqualTo("SN-DKR-2026-A-1742");
        change.put("/v1/vendor/shop/establishment", wanted).is(412, "stale-version");
        owner.with("If-Match", said.header("ETag"))
                .put("/v1/vendor/shop/establishment", Map.of("registerNumber", "SN-DKR-2026-A-1742"))
                .is(400, "invalid-body");
    }

    private static Reply face(Reply read, Map<String, Object> wanted) {
        return FATOU.owner().with("If-Match", read.header("ETag")).put("/v1/vendor/shop/face", wanted);
    }

    @Test
    void namesVariantsInTheReadersLanguage() {
        say("teinte", null, "Teinte", "Shade");
        say("teinte", "Nuit", "Nuit", "Midnight");
        Map<String, Object> article = new HashMap<>(FATOU.product("Foulard"));
        article.put("variants", List.of(Map.of("options", Map.of("teinte", "Nuit"), "pictures", List.of())));

        String product = FATOU.sell(article, 7_500, 3);

        assertThat(axis("en", product).path("name").asText()).isEqualTo("Shade");
        assertThat(axis("en", product).path("label").asText()).isEqualTo("Midnight");
        assertThat(axis("fr", product).path("label").asText()).isEqualTo("Nuit");
    }

    private static void say(String axis, String value, String french, String english) {
        Map<String, Object> word = new HashMap<>();
        word.put("axis", axis);
        word.put("value", value);
        word.put("words", Map.of("fr", french, "en", english));
        TOWN.admin().put("/v1/admin/axis-words", word).is(204);
    }

    private static JsonNode axis(String language, String product) {
        return TOWN.anyone()
                .with("Accept-Language", language)
                .get("/v1/products/" + product + "?market=SN")
                .is(200)
                .json()
                .at("/variants/0/axes/0");
    }
}
