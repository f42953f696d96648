package org.sandaga.launcher.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The marketplace's own staff. */
final class Operator {
    private final Api api;

    Operator(Api api) {
        this.api = api;
    }

    /** Takes a catalogue in and returns the finished import. */
    JsonNode importCatalogue(JsonNode mapping, List<Path> files) throws IOException {
        String id = api.post("/imports", Map.of("dryRun", false, "mapping", mapping))
                .path("id")
                .asText();
        List<String> places = List.of("MAIN", "SECOND");
        for (int i = 0; i < files.size(); i++) {
            api.upload("/imports/" + id + "/files/" + places.get(i), files.get(i));
        }
        api.post("/imports/" + id + "/start");
        JsonNode ended = Patience.until(
                "the import",
                () -> Optional.of(api.get("/imports/" + id))
                        .filter(each -> !List.of("OPEN", "QUEUED", "RUNNING")
                                .contains(each.path("state").asText())));
        if (!ended.path("state").asText().equals("DONE")) {
            throw new StepFailed("The import ended as " + ended);
        }
        return ended;
    }

    /**
     * The first offer in stock of each of two vendors, by vendor; waits until search knows them.
     *
     * @param shops names of the vendors that may be chosen; empty for any
     */
    Map<String, JsonNode> goodsOfTwoVendors(Market market, Set<String> shops) {
        return Patience.until("goods of two vendors in the search", () -> {
            Map<String, JsonNode> found = new LinkedHashMap<>();
            String after = "";
            do {
                JsonNode page = api.get("/search?market=" + market + "&size=100" + after);
                StreamSupport.stream(page.path("items").spliterator(), false)
                        .filter(each -> each.path("inStock").asBoolean())
                        .filter(each -> shops.isEmpty()
                                || shops.contains(each.path("vendorName").asText()))
                        .filter(each -> found.size() < 2)
                        .forEach(each -> found.putIfAbsent(each.path("vendor").asText(), each));
                after = page.path("next").isTextual()
                        ? "&after=" + page.path("next").asText()
                        : "";
            } while (found.size() < 2 && !after.isEmpty());
            return Optional.of(found).filter(each -> each.size() == 2);
        });
    }

    void appointOwner(String vendor, Accounts.Account account) {
        api.put("/admin/vendors/" + vendor + "/members/" + account.id(), Map.of("template", "OWNER"));
    }

    void grantFinance(Accounts.Account account) {
        api.put("/admin/accounts/" + account.id() + "/roles/FINANCE");
    }

    void moveClock(String by) {
        api.post("/admin/clock/advances", Map.of("by", by));
    }

    /** Proposes to pay what is due in a currency; returns the run. */
    String proposePayouts(String currency) {
        return api.post("/admin/payout-runs", Map.of("currency", currency))
                .path("run")
                .path("id")
                .asText();
    }

    /** Approves what a colleague proposed, and waits until the provider has the money. */
    JsonNode approvePayouts(String run) {
        api.post("/admin/payout-runs/" + run + "/approval");
        return Patience.until(
                "the payouts",
                () -> Optional.of(api.get("/admin/payout-runs/" + run))
                        .filter(each -> StreamSupport.stream(
                                        each.path("payouts").spliterator(), false)
                                .allMatch(payout -> List.of("SENT", "SETTLED")
                                        .contains(payout.path("status").asText()))));
    }

    /** Checks every invariant; @throws StepFailed when one is broken */
    int verify() {
        JsonNode checks = api.get("/admin/invariants");
        if (!checks.path("holds").asBoolean()) {
            throw new StepFailed("An invariant is broken: " + checks);
        }
        return checks.path("items").size();
    }
}
