package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every operation of the description, tried by everybody on what is somebody else's. */
@Tag("A-01")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryOperationKeepsStrangersOutIT {
    private static final Neighbourhood PEOPLE = new Neighbourhood();
    private static final String ANY_VERSION = "\"v1\"";
    private static final Map<String, String> REFUSALS = new TreeMap<>();

    private final Api anyone = PEOPLE.town().anyone();

    @Test
    void everyOperationIsListedWithItsRule() {
        TreeSet<String> described = new TreeSet<>();
        anyone.description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(AccessRule.all().stream().map(AccessRule::operation))
                .as("access.txt has a line for each operation")
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> keepsStrangersOut() {
        return AccessRule.all().stream()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(PEOPLE.things());
                    for (Map.Entry<String, Api> each : PEOPLE.everybody().entrySet()) {
                        if (!rule.letIn().contains(each.getKey()) && concerns(each.getKey(), address, rule)) {
                            Reply reply = call(each.getValue(), rule, address);
                            assertThat(reply.status())
                                    .as(each.getKey() + ": " + reply.asked() + " answered " + reply.body())
                                    .isIn(401, 403, 404);
                            showsNothing(each.getKey(), reply);
                        }
                    }
                }));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> letsIn() {
        return AccessRule.all().stream()
                .filter(rule -> !rule.changes())
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(PEOPLE.things());
                    for (String name : rule.letIn()) {
                        Reply reply = call(PEOPLE.everybody().get(name), rule, address);
                        assertThat(reply.status())
                                .as(name + ": " + reply.asked() + " answered " + reply.body())
                                .isIn(rule.things().isEmpty() ? List.of(200, 404) : List.of(200));
                        if (PEOPLE.strangers().contains(name)) {
                            showsNothing(name, reply);
                        }
                    }
                }));
    }

    /** In the order of the list, for what one operation changes the next may need. */
    @TestFactory
    @Order(3)
    Stream<DynamicTest> letsInToChange() {
        return AccessRule.all().stream()
                .filter(AccessRule::changes)
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(PEOPLE.things());
                    for (Map.Entry<String, Api> each : PEOPLE.everybody().entrySet()) {
                        if (rule.letIn().contains(each.getKey())) {
                            Reply reply = call(each.getValue(), rule, address, version(each.getValue(), address));
                            assertThat(reply.status())
                                    .as(each.getKey() + ": " + reply.asked() + " answered " + reply.body())
                                    .isNotIn(401, 403)
                                    .isLessThan(500);
                            if (reply.status() >= 300) {
                                REFUSALS.put(rule.operation(), reply.asked() + " answered " + reply.body());
                            }
                        }
                    }
                }));
    }

    @Test
    @Order(4)
    void everyChangeHasBeenMadeOrSaysWhyNot() {
        TreeSet<String> undone = new TreeSet<>();
        AccessRule.all().stream()
                .filter(AccessRule::changes)
                .map(AccessRule::operation)
                .filter(operation -> !anyone.done().contains(operation))
                .forEach(undone::add);
        assertThat(undone)
                .as("changes that never succeeded here; undone.txt says of each why not; " + REFUSALS)
                .containsExactlyElementsOf(AccessRule.undone());
    }

    /** The version that somebody reads of a thing before changing it. */
    private static String version(Api who, String address) {
        String plain = address.replaceAll("\\?.*", "");
        return Stream.of(plain, plain.replaceAll("/[a-z]+$", ""))
                .filter(each ->
                        PEOPLE.town().anyone().contract().operation("GET", each).isPresent())
                .map(each -> who.get(each).header("ETag"))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse(ANY_VERSION);
    }

    /** An impostor claims to act for another's shop, which only the operations of shops ask. */
    private boolean concerns(String name, String address, AccessRule rule) {
        return !name.equals("impostor")
                || operation(rule, address).path("x-audience").asText().equals("VENDOR");
    }

    private JsonNode operation(AccessRule rule, String address) {
        return anyone.contract()
                .operation(rule.method(), address.replaceAll("\\?.*", ""))
                .orElseThrow();
    }

    private static void showsNothing(String name, Reply reply) {
        for (String secret : PEOPLE.secrets()) {
            assertThat(reply.body()).as(name + ": " + reply.asked()).doesNotContain(secret);
        }
    }

    private Reply call(Api who, AccessRule rule, String address) {
        return call(who, rule, address, ANY_VERSION);
    }

    private Reply call(Api who, AccessRule rule, String address, String version) {
        JsonNode operation = operation(rule, address);
        Api ready = wantsVersion(operation) ? who.with("If-Match", version) : who;
        JsonNode content = operation.at("/requestBody/content");
        if (content.isMissingNode()) {
            return ready.send(rule.method(), address, new byte[0]);
        }
        String type = List.of("application/json", "image/png", "application/octet-stream", "*/*").stream()
                .filter(content::has)
                .findFirst()
                .orElseThrow();
        if (type.equals("image/png")) {
            return ready.with("Content-Type", type).send(rule.method(), address, Pictures.png(2, 3));
        }
        JsonNode example = content.path(type).at("/examples/example/value");
        String body = rule.body().isEmpty() ? example.toString() : PEOPLE.in(rule.body());
        return ready.with("Content-Type", type.equals("*/*") ? "application/json" : type)
                .send(rule.method(), address, body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsVersion(JsonNode operation) {
        for (JsonNode each : operation.path("parameters")) {
            if (each.path("name").asText().equals("If-Match")) {
                return true;
            }
        }
        return false;
    }
}
