package org.sandaga.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theFrontPageLeadsEverywhere() {
        assertThat(world.get("/").body())
                .contains("href=\"/mail\"")
                .contains("href=\"/_sandbox\"")
                .contains("href=\"/_sandbox/requests\"");
        assertThat(world.get("/assets/sandbox.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void theControlPageShowsFaultsAndRules() {
        world.control("/faults", "{\"path\": \"/stripe/v1/<b>\", \"kind\": \"drop\"}");
        world.control("/stripe/webhooks/rules", "{\"type\": \"charge.*\", \"action\": \"lose\"}");

        assertThat(world.get("/_sandbox?lang=fr").body())
                .contains("path /stripe/v1/&lt;b&gt;")
                .contains("type charge.*")
                .contains("Règles pour les webhooks");
    }

    @Test
    void aBrowsersFormComesBackToTheControlPage() {
        assertThat(world.postForm("/_sandbox/mail/down")).isEqualTo("/_sandbox");
        assertThat(world.json("/_sandbox/state").at("/mail/up").asBoolean()).isFalse();
        assertThat(world.postForm("/_sandbox/mail/up")).isEqualTo("/_sandbox");
    }

    @Test
    void answersWhatItDoesNotKnow() {
        assertThat(world.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(world.delete("/mail").statusCode()).isEqualTo(405);
        assertThat(world.post("/mail/x", java.util.Map.of("x", "y".repeat(1 << 20)))
                        .statusCode())
                .isEqualTo(413);
    }
}
