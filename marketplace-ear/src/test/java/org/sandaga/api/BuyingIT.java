package org.sandaga.api;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Together;

import static org.assertj.core.api.Assertions.assertThat;

/** From a cart to a purchase over HTTP: at the accepted price, once, and for nobody else. */
@Together
@ExtendWith(Proof.class)
class BuyingIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final Shop MOUSSA = TOWN.shop("Moussa");
    private static final Shop KHADY = TOWN.shop("Khady");
    private static final String BASKET = FATOU.offer(10_000, 1_000);
    private static final String MAT = MOUSSA.offer(7_000, 1_000);
    private static final String CLOTH = KHADY.offer(4_000, 1_000);

    @Test
    void buysFromTwoVendorsInOnePurchase() {
        Shopping shopping = TOWN.guest(2, BASKET, MAT);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        assertThat(quote.json().at("/total/amountMinor").asLong()).isEqualTo(2 * 17_000 + 2 * 1_500);

        Reply receipt = shopping.accept(checkout, quote).is(201);

        assertThat(receipt.header("Location")).endsWith("/v1/purchases/" + receipt.text("/purchase"));
        assertThat(receipt.json().path("total")).isEqualTo(quote.json().path("total"));
        Reply purchase = shopping.api()
                .with("Sandaga-Tracking", receipt.text("/tracking"))
                .get("/v1/purchases/" + receipt.text("/purchase"))
                .is(200);
        assertThat(purchase.json().path("orders")).hasSize(2);
        assertThat(shopping.api().get("/v1/cart").is(200).json().path("packages"))
                .isEmpty();
        assertThat(shopping.api().get("/v1/checkouts/" + checkout).text("/purchase"))
                .isEqualTo(receipt.text("/purchase"));
    }

    @Test
    @Tag("R-07")
    @Tag("P-05")
    @Tag("I16")
    void tellsLineByLineWhatIsNotAsQuotedAndBuysNothing() {
        String basket = FATOU.offer(5_000, 10);
        Shopping shopping = TOWN.guest(1, basket);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        FATOU.price(basket, 5_500);

        Reply refused = shopping.accept(checkout, quote).is(409, "quote-has-changed");

        JsonNode difference = refused.json().at("/differences/0");
        assertThat(difference.path("what").asText()).isEqualTo("PRICE");
        assertThat(difference.path("offer").asText()).isEqualTo(basket);
        assertThat(difference.at("/quoted/amountMinor").asLong()).isEqualTo(5_000);
        assertThat(difference.at("/now/amountMinor").asLong()).isEqualTo(5_500);
        Reply stock = FATOU.owner().get("/v1/vendor/offers/" + basket + "/stock");
        assertThat(stock.json().path("reserved").asInt()).isZero();
        assertThat(shopping.api().get("/v1/cart").text("/packages/0/lines/0/drift"))
                .isEqualTo("PRICE_ROSE");
    }

    @Test
    @Tag("P-05")
    void skipsNoStepAndTakesNoOldQuote() {
        Shopping shopping = TOWN.guest(1, BASKET);
        String early = shopping.api().post("/v1/checkouts").is(201).text("/id");
        shopping.quote(early).is(409, "address-is-missing");

        String checkout = shopping.checkout();
        Reply old = shopping.quote(checkout).is(200);
        shopping.put(1, BASKET);
        shopping.accept(checkout, old).is(409, "cart-has-changed");
        shopping.quote(checkout).is(200);
        shopping.accept(checkout, old).is(409, "quote-is-old");

        shopping.api()
                .put("/v1/checkouts/" + checkout + "/delivery", delivery("Thiès"))
                .is(200);
        assertThat(shopping.api()
                        .get("/v1/checkouts/" + checkout)
                        .json()
                        .path("quote")
                        .isNull())
                .as("another address is quoted again (P-04)")
                .isTrue();
    }

    @Test
    @Tag("I16")
    void chargesNothingButTheTotalThatWasShown() {
        Shopping shopping = TOWN.guest(1, BASKET);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        Map<String, Object> less = Map.of("quote", quote.text("/id"), "accepted", Town.xof(1));

        Reply refused = shopping.api()
                .post("/v1/checkouts/" + checkout + "/purchase", less)
                .is(409, "quote-has-changed");

        assertThat(refused.text("/differences/0/what")).isEqualTo("TOTAL");
    }

    @Test
    void showsWhatIsShortInTheCartAndWhatIsSoldOutAtTheEnd() {
        String rare = FATOU.offer(900, 3);
        Shopping late = TOWN.guest(2, rare);
        String checkout = late.checkout();
        Reply quote = late.quote(checkout).is(200);
        TOWN.guest(2, rare).buy();

        assertThat(late.api()
                        .get("/v1/cart")
                        .json()
                        .at("/packages/0/lines/0/available")
                        .asInt())
                .isEqualTo(1);
        assertThat(late.api()
                        .get("/v1/checkouts/" + checkout)
                        .json()
                        .at("/shortages/0/available")
                        .asInt())
                .isEqualTo(1);
        Reply refused = late.accept(checkout, quote).is(409, "offer-sold-out");
        assertThat(refused.text("/offer")).isEqualTo(rare);
        assertThat(refused.json().path("available").asInt()).isEqualTo(1);
    }

    @Test
    @Tag("W-19")
    void fiveClicksMakeOneOrder() {
        Shopping shopping = TOWN.guest(1, BASKET);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        Shopping sameKey = Shopping.of(
                shopping.api().with("Idempotency-Key", UUID.randomUUID().toString()), "");

        List<Reply> clicks = Crowd.of(5, () -> sameKey.accept(checkout, quote));

        assertThat(clicks).allMatch(each -> each.status() == 201 || each.code().equals("request-in-progress"));
        Reply again = sameKey.accept(checkout, quote).is(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        clicks.stream()
                .filter(each -> each.status() == 201)
                .forEach(each -> assertThat(each.body()).isEqualTo(again.body()));
    }

    @Test
    @Tag("W-19")
    void twoTabsAndTheBackButtonMakeOneOrder() {
        Shopping shopping = TOWN.guest(1, BASKET);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);

        List<Reply> tabs = Crowd.of(2, () -> shopping.accept(checkout, quote));
        Reply back = shopping.accept(checkout, quote).is(201);

        Set<String> purchases = new HashSet<>();
        tabs.forEach(tab -> purchases.add(tab.is(201).text("/purchase")));
        purchases.add(back.text("/purchase"));
        assertThat(purchases).hasSize(1);
    }

    @Test
    @Tag("W-20")
    void refusesTheSameKeyWithAnotherBody() {
        Shopping shopping = TOWN.guest(1, BASKET);
        Api sameKey = shopping.api().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> one = Map.of("offer", MAT, "quantity", 1);

        sameKey.post("/v1/cart/lines", one).is(200);
        sameKey.post("/v1/cart/lines", Map.of("offer", MAT, "quantity", 2)).is(422, "key-used-for-another-request");
        sameKey.post("/v1/cart/lines", one).is(200);

        JsonNode mats = shopping.api().get("/v1/cart").json().at("/packages/1/lines/0/quantity");
        assertThat(mats.asInt()).isEqualTo(1);
    }

    @Test
    @Tag("W-21")
    void keepsKeysOfDifferentShoppersApart() {
        String key = UUID.randomUUID().toString();
        Shopping one = TOWN.guest(1, BASKET);
        Shopping other = TOWN.guest(1, BASKET);

        String mine = one.api()
                .with("Idempotency-Key", key)
                .post("/v1/checkouts")
                .is(201)
                .text("/id");
        Reply theirs =
                other.api().with("Idempotency-Key", key).post("/v1/checkouts").is(201);

        assertThat(theirs.text("/id")).isNotEqualTo(mine);
        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
    }

    @ParameterizedTest
    @Tag("A-06")
    @ValueSource(strings = {"", " ", "null", "0", "wW9rT2kN3x0Yb5qLz8Vd1Jc7Mf4Hs6Pa", "%00"})
    void opensAGuestsPurchaseToNoOtherToken(String token) {
        Shopping.Bought bought = Purchase.OF_A_GUEST;
        Api stranger = TOWN.anyone().with("Sandaga-Tracking", token);

        Reply byNumber = stranger.get("/v1/purchases/by-number/" + bought.number());
        Reply unknown = stranger.get("/v1/purchases/by-number/999999999");
        Reply byId = stranger.get("/v1/purchases/" + bought.purchase());
        Reply payment = stranger.get("/v1/purchases/" + bought.purchase() + "/payment");

        assertThat(List.of(byNumber, unknown, byId, payment)).allMatch(each -> each.status() == 404);
        assertThat(byNumber.text("/detail")).isEqualTo(unknown.text("/detail"));
        bought.api().get("/v1/purchases/by-number/" + bought.number()).is(200);
    }

    @Test
    @Tag("B-07")
    void mailsTheLinkOfAGuestsPurchaseAgainAndSaysTheSameToWhoeverGuesses() {
        String email = "lost" + System.nanoTime() + "@example.org";
        Shopping.Bought bought = TOWN.guest(1, BASKET).buy(email);
        Reply guessed = askForLink(email, "999999999");
        Reply foreign = askForLink("thief" + System.nanoTime() + "@example.org", bought.number());

        Reply right = askForLink(email.toUpperCase(Locale.ROOT), bought.number());

        assertThat(List.of(guessed, foreign, right)).allMatch(each -> each.status() == 204);
        String token = TOWN.stripe().mailedToken(email, "/track/" + bought.number());
        assertThat(token).isNotEqualTo(bought.tracking());
        Reply found = TOWN.anyone()
                .with("Sandaga-Tracking", token)
                .get("/v1/purchases/by-number/" + bought.number())
                .is(200);
        assertThat(found.text("/id")).isEqualTo(bought.purchase());
        bought.read();
        assertThat(TOWN.stripe().subjectsTo(email)).hasSize(1);
    }

    @Test
    void saysThatAnAddressOrANumberIsNone() {
        askForLink("nobody", "100234").is(422, "invalid-input");
        askForLink("awa@example.org", "abc").is(422, "invalid-input");
    }

    private static Reply askForLink(String email, String number) {
        return TOWN.anyone().post("/v1/purchases/tracking-links", Map.of("email", email, "number", number));
    }

    @Test
    @Tag("A-02")
    @Tag("A-03")
    void takesNoForeignChildUnderOnesOwnParent() {
        Shopping mine = TOWN.guest(1, BASKET);
        Shopping theirs = TOWN.guest(1, BASKET);
        String myLine = mine.api().get("/v1/cart").text("/packages/0/lines/0/id");
        String theirLine = theirs.api().get("/v1/cart").text("/packages/0/lines/0/id");
        String myCheckout = mine.checkout();
        String theirCheckout = theirs.checkout();
        mine.quote(myCheckout).is(200);
        Reply theirQuote = theirs.quote(theirCheckout).is(200);

        mine.api().put("/v1/cart/lines/" + theirLine, Map.of("quantity", 9)).is(404);
        mine.api().delete("/v1/cart/lines/" + theirLine).is(404);
        mine.api()
                .put("/v1/cart/choice", Map.of("lines", List.of(myLine, theirLine)))
                .is(404);
        mine.accept(myCheckout, theirQuote).is(404);
        mine.quote(theirCheckout).is(404);
        MOUSSA.owner()
                .post("/v1/vendor/offers/" + BASKET + "/stock/receipts", Map.of("quantity", 1, "reason", "x"))
                .is(404);
        assertThat(theirs.api()
                        .get("/v1/cart")
                        .json()
                        .at("/packages/0/lines/0/quantity")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Tag("R-07")
    void sellsNothingOfWhatIsPausedMeanwhile() {
        String basket = FATOU.offer(5_000, 10);
        Shopping shopping = TOWN.guest(1, basket);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        FATOU.owner().post("/v1/vendor/offers/" + basket + "/pause").is(200);

        Reply refused = shopping.accept(checkout, quote).is(409, "quote-has-changed");

        assertThat(refused.text("/differences/0/offer")).isEqualTo(basket);
    }

    @Test
    @Tag("R-07")
    void givesBackExactlyWhatOneOfThreeVendorsCannotSend() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, BASKET, MAT, CLOTH).buy());
        String moussas = orderOf(bought, 8_500).path("id").asText();
        MOUSSA.owner()
                .post("/v1/vendor/orders/" + moussas + "/refusal", Map.of("reason", "Rupture"))
                .is(200);

        Patience.until(
                "what was paid to one vendor is back",
                () -> bought.payment().json().at("/refunded/amountMinor").asLong() == 8_500);

        assertThat(bought.progress()).isEqualTo("PAID");
        assertThat(bought.payment().json().at("/captured/amountMinor").asLong()).isEqualTo(11_500 + 8_500 + 5_500);
        assertThat(orderOf(bought, 8_500).path("status").asText()).isEqualTo("REFUSED");
        assertThat(orderOf(bought, 11_500).path("status").asText()).isEqualTo("TO_ACCEPT");
        assertThat(orderOf(bought, 5_500).path("status").asText()).isEqualTo("TO_ACCEPT");
        TOWN.booksHold();
    }

    /** The order of a purchase that came to so much, its delivery included. */
    private static JsonNode orderOf(Shopping.Bought bought, long total) {
        for (JsonNode each : bought.read().json().path("orders")) {
            if (each.at("/total/amountMinor").asLong() == total) {
                return each;
            }
        }
        throw new AssertionError("no order over " + total);
    }

    private static Map<String, Object> delivery(String city) {
        return Map.of(
                "email",
                "awa@example.org",
                "shipTo",
                Map.of("name", "Awa", "line1", "2 rue X", "city", city, "country", "SN"));
    }

    /** Bought once for the tests that only look. */
    private static final class Purchase {
        static final Shopping.Bought OF_A_GUEST = TOWN.guest(1, BASKET).buy();
    }
}
