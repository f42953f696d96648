package org.sandaga.launcher.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;

/**
 * What becomes of each purchase: its fate in the script, or one for each shop ({@code shipped,fatou=partly}).
 *
 * <p>Vendors accept on their morning or afternoon round, send parcels the next afternoon, and shoppers have them two
 * days later.
 */
final class Stories {
    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final LocalTime NOON = LocalTime.of(11, 5);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 20);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Season season;
    private final Calendar calendar;
    private final People people;
    private final Shops shops;
    private final Buying buying;
    private final Progress progress;

    Stories(Season season, Calendar calendar, People people, Shops shops, Buying buying, Progress progress) {
        this.season = season;
        this.calendar = calendar;
        this.people = people;
        this.shops = shops;
        this.buying = buying;
        this.progress = progress;
    }

    void plan(Map<String, String> row) {
        Instant at = calendar.moment(Integer.parseInt(row.get("ago")), LocalTime.parse(row.get("at")));
        season.plan(at, () -> {
            buy(people.person(row.get("who")), row.get("goods"), row.get("fate"), at);
            progress.step();
        });
    }

    private void buy(Person person, String wanted, String fate, Instant at) {
        Buying.Bought bought = buying.place(person, wanted);
        switch (fate) {
            case "waiting" -> buying.pay(bought, "three_d_secure");
            case "declined" -> buying.pay(bought, "insufficient_funds");
            case "given-up" -> buying.giveUp(bought);
            default -> {
                buying.pay(bought);
                for (JsonNode order : buying.orders(bought)) {
                    follow(new Parcel(bought, person, order), fateAt(order, fate), at);
                }
            }
        }
    }

    private String fateAt(JsonNode order, String fates) {
        String shop = shops.key(order.path("vendor").asText());
        String found = "";
        for (String each : fates.split(",")) {
            if (each.startsWith(shop + "=")) {
                return each.substring(shop.length() + 1);
            }
            found = each.contains("=") ? found : each;
        }
        return found;
    }

    private void follow(Parcel parcel, String fate, Instant paid) {
        Instant round = calendar.next(paid, MORNING);
        Instant later = calendar.next(paid, AFTERNOON);
        Instant looked = round.isBefore(later) ? round : later;
        switch (fate) {
            case "to-accept", "unaccepted" -> {}
            case "cancelled" -> season.plan(paid.plus(Duration.ofMinutes(20)), parcel::cancel);
            case "refused" -> season.plan(looked, parcel::refuse);
            default ->
                season.plan(looked, () -> {
                    parcel.accept();
                    send(parcel, fate, looked);
                });
        }
    }

    private void send(Parcel parcel, String fate, Instant accepted) {
        if (fate.equals("accepted")) {
            return;
        }
        Instant sent = calendar.next(accepted.plus(Duration.ofHours(4)), AFTERNOON);
        season.plan(sent, () -> parcel.send(fate.equals("partly")));
        if (fate.equals("delivered")) {
            season.plan(calendar.next(sent.plus(A_DAY), NOON), parcel::arrive);
        }
    }

    /** One vendor's part of a purchase, on its way. */
    private final class Parcel {
        private static final int POSTAL = 10_000_000;

        private final Buying.Bought bought;
        private final Person person;
        private final JsonNode order;
        private final String shop;

        Parcel(Buying.Bought bought, Person person, JsonNode order) {
            this.bought = bought;
            this.person = person;
            this.order = order;
            this.shop = shops.key(order.path("vendor").asText());
        }

        private String id() {
            return order.path("id").asText();
        }

        private Api keeper() {
            return shops.keeper(shop);
        }

        void accept() {
            keeper().post("/vendor/orders/" + id() + "/acceptance");
        }

        void refuse() {
            keeper().post("/vendor/orders/" + id() + "/refusal", Map.of("reason", "Dernière pièce abîmée à l’atelier"));
        }

        void cancel() {
            bought.api().post("/purchases/orders/" + id() + "/cancellation");
        }

        /** Sends all of it, or the first piece. */
        void send(boolean onlyTheFirst) {
            Map<String, Object> sent = new HashMap<>();
            String carrier = person.market().equals("FR") ? "colissimo" : shops.carrier(shop);
            sent.put("carrier", carrier);
            sent.put(
                    "trackingNumber", carrier.equals("own") ? null : postal(carrier.equals("colissimo") ? "FR" : "SN"));
            sent.put(
                    "lines",
                    onlyTheFirst
                            ? List.of(Map.of("line", order.path("lines").path(0).path("id"), "quantity", 1))
                            : List.of());
            keeper().post("/vendor/orders/" + id() + "/shipments", sent);
        }

        void arrive() {
            bought.api().post("/purchases/orders/" + id() + "/delivery");
        }

        /** A number as posts give them, with its check digit (S10). */
        private String postal(String country) {
            int[] weights = {8, 6, 4, 2, 3, 5, 9, 7};
            int serial = Math.floorMod(id().hashCode(), POSTAL);
            String digits = String.format("%08d", serial);
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            int check = 11 - sum % 11;
            return "RR" + digits + (check == 10 ? 0 : check == 11 ? 5 : check) + country;
        }
    }
}
