package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every operation of the description, tried by everybody on what is somebody else's. */
@Together
@Tag("A-01")
class EveryOperationKeepsStrangersOutIT {
    private static final Neighbourhood PEOPLE = new Neighbourhood();

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

    /** The server writes the document anew, by other code than the one that the unit tests look at. */
    @Test
    void theDocumentThatIsServedIsComplete() {
        assertThat(Lint.faults(anyone.description())).isEmpty();
    }

    @TestFactory
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
    Stream<DynamicTest> letsIn() {
        return AccessRule.all().stream()
                .filter(rule -> !rule.changes())
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(PEOPLE.things());
                    for (String name : rule.letIn().stream()
                            .filter(each -> concerns(each, address, rule))
                            .toList()) {
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

    /** An impostor claims to act for another's shop, which only shops' operations ask; some staff are only that. */
    private boolean concerns(String name, String address, AccessRule rule) {
        String audience = operation(rule, address).path("x-audience").asText();
        return switch (name) {
            case "impostor" -> audience.equals("VENDOR");
            case "finance", "catalogue" -> audience.equals("STAFF");
            default -> true;
        };
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
        JsonNode operation = operation(rule, address);
        Api ready = wantsVersion(operation) ? who.with("If-Match", "\"v1\"") : who;
        JsonNode content = operation.at("/requestBody/content");
        if (content.isMissingNode()) {
            return ready.send(rule.method(), address, new byte[0]);
        }
        String type = List.of("application/json", "image/png", "application/octet-stream", "*/*").stream()
                .filter(content::has)
                .findFirst()
                .orElseThrow();
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
