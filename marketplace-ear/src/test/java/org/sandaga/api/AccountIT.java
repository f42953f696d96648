package org.sandaga.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Together;

import static org.assertj.core.api.Assertions.assertThat;

/** What shoppers do over HTTP with their account, their cart and what they have bought. */
@Together
@ExtendWith(Proof.class)
class AccountIT {
    private static final Town TOWN = new Town();
    private static final Person AWA = TOWN.person("Awa");
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String BASKET = FATOU.offer(10_000, 100);

    @Test
    void setsAForgottenPasswordAnewAndEndsEverySession() {
        Person binta = TOWN.person("Binta");
        TOWN.anyone()
                .post("/v1/accounts/password-resets", Map.of("email", binta.email()))
                .is(204);
        Map<String, String> wanted = Map.of(
                "token", TOWN.stripe().mailedToken(binta.email(), "/account/reset"), "password", "another secret");

        TOWN.anyone().post("/v1/accounts/passwords", wanted).is(204);

        binta.api().get("/v1/me").is(401);
        TOWN.anyone().signedIn(binta.email(), "another secret").get("/v1/me").is(200);
        TOWN.anyone().post("/v1/accounts/passwords", wanted).is(409, "link-expired");
    }

    @Test
    void goesOnWithASessionUntilItIsEnded() {
        Map<String, String> credentials = Map.of("email", AWA.email(), "password", Town.PASSWORD);
        String first = TOWN.anyone().post("/v1/tokens", credentials).is(200).text("/refreshToken");

        Reply next = TOWN.anyone()
                .post("/v1/tokens/refresh", Map.of("refreshToken", first))
                .is(200);
        Api session = TOWN.anyone().with("Authorization", "Bearer " + next.text("/accessToken"));
        assertThat(session.get("/v1/me").is(200).text("/account")).isEqualTo(AWA.id());
        Map<String, String> last = Map.of("refreshToken", next.text("/refreshToken"));
        TOWN.anyone().post("/v1/tokens/revocation", last).is(204);

        session.get("/v1/me").is(401);
        TOWN.anyone().post("/v1/tokens/refresh", last).is(401);
    }

    @Test
    void keepsAProfileAndAnAddressBook() {
        Map<String, String> wanted = Map.of("phone", "+221 77 123 45 67", "market", "SN");
        Reply profile = AWA.api().put("/v1/me/profile", wanted).is(200);
        assertThat(profile.text("/phone")).isEqualTo(wanted.get("phone"));
        assertThat(AWA.api().get("/v1/me/profile").json()).isEqualTo(profile.json());

        String home = "/v1/me/addresses/" + address("Maison").text("/id");
        Reply work = address("Bureau");
        assertThat(work.json().path("preferred").asBoolean()).isFalse();
        String shop = "/v1/me/addresses/" + work.text("/id");
        assertThat(AWA.api()
                        .put(shop, Map.of("label", "Boutique", "address", Shopping.ADDRESS))
                        .is(200)
                        .text("/label"))
                .isEqualTo("Boutique");
        assertThat(AWA.api()
                        .post(shop + "/preference")
                        .is(200)
                        .json()
                        .path("preferred")
                        .asBoolean())
                .isTrue();
        AWA.api().delete(home).is(204);

        assertThat(AWA.api().get("/v1/me/addresses").json().findValuesAsText("label"))
                .containsExactly("Boutique");
    }

    private static Reply address(String label) {
        return AWA.api()
                .post("/v1/me/addresses", Map.of("label", label, "address", Shopping.ADDRESS))
                .is(201);
    }

    @Test
    void bringsAGuestsCartHomeAndChangesItThere() {
        String mat = FATOU.offer(7_000, 10);
        String secret =
                TOWN.anyone().post("/v1/carts", Map.of("market", "SN")).is(201).text("/secret");
        Shopping.of(TOWN.anyone().with("Sandaga-Cart", secret), "").put(2, BASKET, mat);

        Reply cart = AWA.api().post("/v1/carts/merge", Map.of("secret", secret)).is(200);
        assertThat(line(cart, mat).path("quantity").asInt()).isEqualTo(2);
        String basket = line(cart, BASKET).path("id").asText();

        Reply three = AWA.api()
                .put("/v1/cart/lines/" + basket + "?market=SN", Map.of("quantity", 3))
                .is(200);
        assertThat(three.text("/total/amountMinor")).isEqualTo("44000");
        Reply chosen = AWA.api()
                .put("/v1/cart/choice?market=SN", Map.of("lines", List.of(basket)))
                .is(200);
        assertThat(chosen.text("/total/amountMinor")).isEqualTo("30000");

        FATOU.price(mat, 7_500);
        Reply risen = AWA.api().get("/v1/cart?market=SN").is(200);
        assertThat(line(risen, mat).path("drift").asText()).isEqualTo("PRICE_ROSE");
        Reply seen = AWA.api().post("/v1/cart/acknowledgement?market=SN").is(200);
        assertThat(line(seen, mat).path("drift").asText()).isEqualTo("NONE");

        Reply left = AWA.api()
                .delete("/v1/cart/lines/" + line(seen, mat).path("id").asText() + "?market=SN")
                .is(200);
        assertThat(left.json().findValuesAsText("offer")).containsExactly(BASKET);
    }

    private static JsonNode line(Reply cart, String offer) {
        for (JsonNode each : cart.json().at("/packages/0/lines")) {
            if (each.path("offer").asText().equals(offer)) {
                return each;
            }
        }
        throw new AssertionError(offer + " is not in " + cart.body());
    }

    @Test
    void givesUpWhatIsNotPaidYet() {
        Shopping.Bought bought = TOWN.guest(1, BASKET).buy();
        TOWN.page(bought);
        String payment = "/v1/purchases/" + bought.purchase() + "/payment";
        assertThat(bought.api().post(payment + "/refresh").is(200).text("/progress"))
                .isEqualTo("WAITING");

        assertThat(bought.api().post(payment + "/abandonment").is(200).text("/progress"))
                .isEqualTo("GIVEN_UP");

        assertThat(bought.read().text("/orders/0/status")).isEqualTo("CANCELLED");
        assertThat(bought.api().get("/v1/cart").is(200).json().findValuesAsText("offer"))
                .containsExactly(BASKET);
    }

    @Test
    void cancelsWhatIsPaidAndGetsTheMoneyBack() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, BASKET).buy());
        String order = bought.read().text("/orders/0/id");

        Reply cancelled = bought.api()
                .post("/v1/purchases/orders/" + order + "/cancellation")
                .is(200);

        assertThat(cancelled.text("/orders/0/endedBy")).isEqualTo("SHOPPER");
        bought.becomes("REFUNDED");
        TOWN.booksHold();
    }
}
