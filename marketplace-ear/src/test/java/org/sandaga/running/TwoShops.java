package org.sandaga.running;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.api.Api;
import org.sandaga.api.Patience;
import org.sandaga.api.Provider;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Two shops and who buys from both, each time with a mailbox of its own: every letter and all money can be counted. */
final class TwoShops {
    private static final long MAT = 7_000 + 1_500;

    private final Town town;
    private final Shop fatou;
    private final Shop moussa;
    private final String basket;
    private final String mat;
    private final Map<String, String> mailboxes = new HashMap<>();

    private TwoShops(Town town) {
        this.town = town;
        this.fatou = town.shop("Fatou");
        this.moussa = town.shop("Moussa");
        this.basket = fatou.offer(10_000, 5);
        this.mat = moussa.offer(7_000, 5);
    }

    /** Opens both. */
    static TwoShops in(Town town) {
        return new TwoShops(town);
    }

    /** Buys a piece from each, and pays. */
    Shopping.Bought buyAndPay() {
        String email = "binta" + UUID.randomUUID() + "@example.org";
        Shopping.Bought bought = town.pay(town.guest(1, basket, mat).buy(email));
        mailboxes.put(bought.purchase(), email);
        return bought;
    }

    /** The second shop cannot send its part, and its money has gone back. */
    void refuseTheMat(Shopping.Bought bought) {
        String order = orders(bought)
                .filter(each -> moussa.owner().get("/v1/vendor/orders/" + each).status() == 200)
                .findFirst()
                .orElseThrow();
        moussa.owner()
                .post("/v1/vendor/orders/" + order + "/refusal", Map.of("reason", "Rupture"))
                .is(200);
        Patience.until(
                "the money for the mat is back",
                () -> bought.payment().json().at("/refunded/amountMinor").asLong() == MAT);
    }

    /** The public ids of a purchase and of its two orders. */
    static List<String> parts(Shopping.Bought bought) {
        return Stream.concat(Stream.of(bought.purchase()), orders(bought)).toList();
    }

    private static Stream<String> orders(Shopping.Bought bought) {
        return elements(bought.read().json().path("orders"))
                .map(order -> order.path("id").asText());
    }

    /** Waits until these letters are written and sent, and fails unless each has come to its mailbox once. */
    void wroteOnce(Shopping.Bought bought, String... toShopper) {
        Api admin = town.admin();
        Patience.until("all letters about " + bought.number() + " are sent", () -> {
            JsonNode written = admin.get("/v1/admin/messages?purchase=" + bought.purchase())
                    .is(200)
                    .json();
            return written.path("items").size() >= toShopper.length + 2
                    && written.findValuesAsText("status").stream().allMatch("SENT"::equals);
        });
        Provider mailbox = town.stripe();
        assertThat(mailbox.subjectsTo(mailboxes.get(bought.purchase())))
                .hasSize(toShopper.length)
                .doesNotHaveDuplicates();
        for (Shop shop : List.of(fatou, moussa)) {
            assertThat(mailbox.subjectsTo(shop.lead().email()))
                    .filteredOn(subject -> subject.contains(bought.number()))
                    .hasSize(1);
        }
        assertThat(admin.get("/v1/admin/messages?purchase=" + bought.purchase())
                        .json()
                        .findValuesAsText("kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(toShopper), Stream.of("order-to-accept", "order-to-accept"))
                                .toList());
    }

    /** Fails unless the provider took the money once and gave the mat's back once. */
    void movedMoneyOnce(Shopping.Bought bought) {
        List<JsonNode> charges = elements(
                        town.stripe().look("/stripe/objects/charge").path("objects"))
                .filter(charge -> charge.path("transfer_group").asText().equals(bought.number()))
                .toList();
        assertThat(charges).as("charges of " + bought.number()).hasSize(1);
        assertThat(elements(town.stripe().look("/stripe/objects/refund").path("objects"))
                        .filter(refund -> refund.path("payment_intent")
                                .equals(charges.getFirst().path("payment_intent"))))
                .extracting(refund -> refund.path("amount").asLong())
                .containsExactly(MAT);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
