package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.running.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What a request must not say, and what it must not leave to guesswork. */
@Together
class StrictBodiesIT {
    private static final Town TOWN = new Town();
    private static final Shop SHOP = TOWN.shop("Fatou");
    private static final String OFFER = SHOP.offer(1_000, 10);
    private static final List<String> MORE =
            List.of("role", "vendorId", "commissionRate", "status", "price", "total", "discount", "currency");

    /** Of these, what would be worth most inside. */
    private static final List<String> INSIDE = List.of("role", "status", "price");

    private static final Pattern PIECES = Pattern.compile("\"(quantity|onHand)\":[0-9]+");
    private static final List<String> NO_QUANTITIES =
            List.of("-1", "2147483648", "1.5", "NaN", "1e9", "\"1\"", "null", "true", "99999999999999999999");

    /** Every operation that reads a JSON object, with each property that would give its caller more. */
    @TestFactory
    @Tag("A-11")
    @Tag("P-01")
    Stream<DynamicTest> refusesPropertiesThatWouldGiveMore() {
        List<AccessRule> readers = AccessRule.all().stream()
                .filter(rule -> example(rule).isObject())
                .toList();
        assertThat(readers).hasSizeGreaterThan(40);
        return readers.stream()
                .map(rule -> dynamicTest(rule.toString(), () -> MORE.forEach(more -> refuses(rule, "", more))));
    }

    /** What stands inside of a body is as strict: a line has no price of its own, a variant no status. */
    @TestFactory
    @Tag("A-11")
    Stream<DynamicTest> refusesThemInsideOfABodyToo() {
        Map<AccessRule, List<String>> places =
                AccessRule.all().stream().collect(Collectors.toMap(rule -> rule, StrictBodiesIT::closed));
        places.values().removeIf(List::isEmpty);
        assertThat(places).hasSizeGreaterThanOrEqualTo(10);
        return places.keySet().stream()
                .map(rule -> dynamicTest(
                        rule.toString(),
                        () -> places.get(rule).forEach(place -> INSIDE.forEach(more -> refuses(rule, place, more)))));
    }

    /** The pointers to the objects inside of an example that may not have any name, as texts in languages may. */
    private static List<String> closed(AccessRule rule) {
        SchemaCheck schemas = new SchemaCheck(TOWN.anyone().description());
        JsonNode schema = operation(rule).at("/requestBody/content/application~1json/schema");
        return inside(example(rule), "")
                .filter(place ->
                        !schemas.faults(schema, with(rule, place, "role")).isEmpty())
                .toList();
    }

    private static Stream<String> inside(JsonNode node, String place) {
        Stream<String> names = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(Integer::toString)
                : node.properties().stream().map(Map.Entry::getKey);
        return names.map(name -> place + "/" + name).flatMap(child -> {
            JsonNode value = node.at(child.substring(place.length()));
            return Stream.concat(value.isObject() ? Stream.of(child) : Stream.empty(), inside(value, child));
        });
    }

    private void refuses(AccessRule rule, String place, String more) {
        if (example(rule).at(place).has(more)) {
            return;
        }
        Reply reply = send(rule, with(rule, place, more).toString()).is(400, "invalid-body");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo(place + "/" + more);
        assertThat(reply.text("/errors/0/code")).isEqualTo("unknown-property");
    }

    /** The example with a property more at a place. */
    private static JsonNode with(AccessRule rule, String place, String more) {
        JsonNode body = example(rule).deepCopy();
        ((ObjectNode) body.at(place)).put(more, "1");
        return body;
    }

    /** Every operation that reads how many pieces, wherever in its body that stands. */
    @TestFactory
    @Tag("P-02")
    Stream<DynamicTest> takesNoQuantityThatIsNone() {
        List<AccessRule> readers = AccessRule.all().stream()
                .filter(rule -> PIECES.matcher(example(rule).toString()).find())
                .toList();
        assertThat(readers).hasSizeGreaterThanOrEqualTo(5);
        return readers.stream()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String example = example(rule).toString();
                    for (String wrong : NO_QUANTITIES) {
                        send(rule, PIECES.matcher(example).replaceAll("\"$1\":" + wrong))
                                .is(400, "invalid-body");
                    }
                    if (!example.contains("onHand")) {
                        send(rule, PIECES.matcher(example).replaceAll("\"$1\":0"))
                                .is(400, "invalid-body");
                    }
                }));
    }

    private Reply send(AccessRule rule, String body) {
        Api who = Map.of("STAFF", TOWN.admin(), "VENDOR", SHOP.owner())
                .getOrDefault(
                        operation(rule).path("x-audience").asText(), SHOP.lead().api());
        return who.send(
                rule.method(),
                rule.address().replaceAll("\\{\\w+=\\w+}", "x").replaceAll("\\?.*", ""),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @Tag("P-06")
    @ValueSource(
            strings = {
                "[]",
                "[{\"offer\": \"%s\", \"quantity\": 1}]",
                "{\"offer\": [\"%s\"], \"quantity\": 1}",
                "{\"offer\": \"%s\", \"quantity\": [1]}",
                "{\"offer\": \"%s\", \"quantity\": 1, \"quantity\": 2}",
                "{\"offer\": \"%s\", \"quantity\": 1, \"price\": 1}",
                "{\"offer\": \"%s\", \"quantity\": 1, \"currency\": \"EUR\"}",
                "{\"offer\": \"%s\", \"quantity\": 1} {}",
                "null",
                "\"%s\"",
                "{\"offer\": \"%s\", \"quantity\": 1",
                "offer=%s&quantity=1"
            })
    void takesNoBodyOfAnotherShape(String body) {
        Api shopper = TOWN.anyone().withCartIn("SN");
        Reply reply = shopper.post("/v1/cart/lines", body.formatted(OFFER));
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(shopper.get("/v1/cart").json().path("packages")).isEmpty();
    }

    @Test
    @Tag("P-06")
    void takesNoParameterTwiceOrUnknown() {
        TOWN.anyone().get("/v1/shops?size=1&size=2").is(400, "invalid-parameter");
        TOWN.anyone().get("/v1/shops?sort=name").is(400, "invalid-parameter");
        TOWN.anyone().get("/v1/cart?market=SN&market=FR").is(400, "invalid-parameter");
    }

    private static JsonNode example(AccessRule rule) {
        return operation(rule).at("/requestBody/content/application~1json/examples/example/value");
    }

    private static JsonNode operation(AccessRule rule) {
        String[] parts = rule.operation().split(" ", 2);
        return TOWN.anyone().description().path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }
}
