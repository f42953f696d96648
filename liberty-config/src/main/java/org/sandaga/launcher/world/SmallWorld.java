package org.sandaga.launcher.world;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.World;

/** Makes the small world of a demo, from its people to its payouts. */
public final class SmallWorld {
    private static final List<String> EVERY_SHOP = List.of("fatou", "koffi", "baobab");

    private final String site;
    private final Api first;
    private final World outside;
    private final People people;
    private final Progress progress;

    /**
     * Prepares it.
     *
     * @param anyone somebody at the running marketplace
     * @param sandbox where payments and mail go
     * @param administrator the first one's e-mail address and password
     * @param password of everybody in the world
     */
    public SmallWorld(
            Api anyone, URI sandbox, Map.Entry<String, String> administrator, String password, Progress progress) {
        this.site = anyone.server().toString();
        this.first = anyone.signedIn(administrator.getKey(), administrator.getValue());
        this.outside = new World(sandbox);
        this.people = new People(anyone, outside, password);
        this.progress = progress;
    }

    /** The clock of the marketplace. */
    public Calendar calendar() {
        return new Calendar(first);
    }

    /** Whether nobody has come yet but the first administrator. */
    public boolean isEmpty() {
        return first.get("/admin/accounts?size=2").path("items").size() < 2;
    }

    /** Makes all of it; the clock ends at the present. */
    public void make(Calendar calendar) {
        List<Map<String, String>> products = Script.table("products.csv");
        List<Map<String, String>> purchases = Script.table("purchases.csv");
        List<Person> accounts =
                Person.all().stream().filter(each -> !each.guest()).toList();
        List<JsonNode> vendors = nodes(Script.json("vendors.json"));
        List<Map<String, String>> words = Script.table("words.csv");
        progress.expect(2 * (accounts.size() + products.size()) + words.size() + vendors.size() + purchases.size());
        try (Crew crew = new Crew()) {
            Painter painter = new Painter();
            Shops shops = new Shops(people, outside, site, painter);
            Goods goods = new Goods(first, shops, painter);
            progress.begin("people");
            crew.run(each(accounts, people::signUp));
            progress.begin("goods and their pictures");
            Script.json("categories.json").forEach(goods::category);
            crew.run(each(words, goods::word));
            crew.run(each(products, goods::publish));
            progress.begin("shops");
            crew.run(each(accounts, people::verify));
            employStaff();
            crew.run(each(vendors, shops::apply));
            shops.employ("fatou", "khady");
            crew.run(each(products, goods::offer));
            progress.begin("three weeks of trade");
            trade(calendar, crew, shops, goods, purchases);
        }
        calendar.moveToPresent();
        progress.end();
    }

    private void employStaff() {
        first.put("/admin/accounts/" + people.account("aminata") + "/roles/ADMINISTRATOR");
        first.put("/admin/accounts/" + people.account("omar") + "/roles/FINANCE");
    }

    private void trade(Calendar calendar, Crew crew, Shops shops, Goods goods, List<Map<String, String>> purchases) {
        Season season = new Season(calendar, crew);
        Buying buying = new Buying(people, goods, outside, site);
        Stories stories = new Stories(season, calendar, people, shops, buying, progress);
        purchases.forEach(stories::plan);
        new Backstage(season, calendar, people, shops, goods).plan();
        Till till = new Till(people, shops);
        season.plan(calendar.moment(2, LocalTime.of(15, 0)), () -> till.pay("XOF", EVERY_SHOP));
        season.plan(
                calendar.present().minus(Duration.ofMinutes(4)), () -> till.propose("EUR", List.of("fatou", "baobab")));
        season.run();
    }

    private <T> List<Runnable> each(List<T> all, Consumer<T> work) {
        return all.stream()
                .map(one -> (Runnable) () -> {
                    work.accept(one);
                    progress.step();
                })
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
