package org.sandaga.launcher.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.Patience;
import org.sandaga.launcher.tour.StepFailed;

/**
 * What goes on beside buying and selling: what the marketplace keeps of whose sales, proposals and what is decided on
 * them, lower prices, a list of goods that comes in, somebody who is invited.
 */
final class Backstage {
    private static final String RECEIVER = "koffi";
    private static final List<String> ON_ITS_WAY = List.of("QUEUED", "RUNNING");
    private static final Duration TO_BE_LOOKED_AT = Duration.ofHours(4);

    private final Season season;
    private final Calendar calendar;
    private final People people;
    private final Shops shops;
    private final Goods goods;

    Backstage(Season season, Calendar calendar, People people, Shops shops, Goods goods) {
        this.season = season;
        this.calendar = calendar;
        this.people = people;
        this.shops = shops;
        this.goods = goods;
    }

    /** Sets the rules at once, and plans the rest. */
    void plan() {
        Script.json("rules.json").forEach(this::rule);
        for (Map<String, String> row : Script.table("proposals.csv")) {
            season.plan(moment(row), () -> propose(row));
        }
        for (Map<String, String> row : Script.table("reductions.csv")) {
            season.plan(moment(row), () -> goods.reduce(row));
        }
        season.plan(calendar.moment(0, LocalTime.of(1, 30)), () -> receive("delivery-tried.csv", true));
        season.plan(calendar.moment(0, LocalTime.of(1, 10)), () -> receive("delivery.csv", false));
        season.plan(calendar.moment(0, LocalTime.of(0, 40)), this::invite);
    }

    private Instant moment(Map<String, String> row) {
        return calendar.moment(Integer.parseInt(row.get("ago")), LocalTime.parse(row.get("at")));
    }

    /** The fee is taxed as by the rule that is there from the beginning. */
    private void rule(JsonNode rule) {
        Map<String, Object> match = new HashMap<>();
        if (rule.has("vendor")) {
            match.put("vendor", shops.id(rule.path("vendor").asText()));
        }
        if (rule.has("category")) {
            match.put("category", goods.categoryId(rule.path("category").asText()));
        }
        Map<String, Object> fee = Map.of(
                "rateBasisPoints",
                rule.path("rateBasisPoints"),
                "onShipping",
                false,
                "taxBasisPoints",
                1_800,
                "limits",
                List.of());
        people.as("omar")
                .post("/admin/commission-rules", Map.of("name", rule.path("name"), "match", match, "fee", fee));
    }

    private void propose(Map<String, String> row) {
        String product = "/admin/products/" + goods.propose(row);
        Instant looked = moment(row).plus(TO_BE_LOOKED_AT);
        Api staff = people.as("aminata");
        switch (row.get("fate")) {
            case "accepted" -> season.plan(looked, () -> staff.post(product + "/acceptance"));
            case "returned" ->
                season.plan(looked, () -> staff.post(product + "/return", Map.of("remark", row.get("remark"))));
            case "waiting" -> {}
            default -> throw new IllegalArgumentException("no fate " + row.get("fate"));
        }
    }

    /** Sends a list of goods and waits until each row was looked at. */
    private void receive(String file, boolean dryRun) {
        Api keeper = shops.keeper(RECEIVER);
        JsonNode opened =
                keeper.post("/vendor/imports", Map.of("mapping", Script.json("delivery.json"), "dryRun", dryRun));
        String list = "/vendor/imports/" + opened.path("id").asText();
        keeper.upload(list + "/files/MAIN", Script.text(file).getBytes(StandardCharsets.UTF_8));
        keeper.post(list + "/start");
        JsonNode ended = Patience.until(
                "the list " + file,
                () -> Optional.of(keeper.get(list))
                        .filter(each -> !ON_ITS_WAY.contains(each.path("state").asText())));
        if (!ended.path("state").asText().equals("DONE")) {
            throw new StepFailed("The list " + file + " ended as " + ended);
        }
    }

    private void invite() {
        Map<String, String> wanted =
                Map.of("email", "yacine@demo.sandaga.example", "template", "CATALOGUE", "language", "fr");
        shops.keeper("fatou").post("/vendor/members", wanted);
    }
}
