package org.sandaga.api;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document says everything, and the checkers that say so can fail. */
class OpenApiTest {
    private final JsonNode document = Document.JSON.deepCopy();
    private final Contract contract = new Contract(document);

    @Test
    void isComplete() {
        assertThat(Lint.faults(document)).isEmpty();
    }

    @Test
    void describesEveryOperationAndNoOther() {
        TreeSet<String> described = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Operation.of(ApiApplication.RESOURCES).stream()
                        .map(each -> each.method() + " " + each.path())
                        .toList());
    }

    @Test
    void everyOperationSaysWhomItIsFor() {
        assertThat(Operation.of(ApiApplication.RESOURCES))
                .allSatisfy(each -> assertThat(each.audience()).isNotNull());
    }

    @Test
    void everyPostWantsAKeyButThoseOfTokensAndProviders() {
        TreeSet<String> without = new TreeSet<>();
        document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("post"))
                .filter(path -> !path.getValue()
                        .at("/post/parameters")
                        .findValuesAsText("name")
                        .contains("Idempotency-Key"))
                .forEach(path -> without.add(path.getKey()));
        assertThat(without)
                .containsExactly("/v1/tokens", "/v1/tokens/refresh", "/v1/tokens/revocation", "/v1/webhooks/{provider}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1v1~1admin~1clock/get                      | summary       | has no summary
            /paths/~1v1~1admin~1clock/get                      | tags          | has not one tag
            /paths/~1v1~1admin~1clock/get                      | operationId   | has no id of its own
            /paths/~1v1~1admin~1clock/get                      | x-audience    | does not say whom it is for
            /paths/~1v1~1admin~1clock/get/responses            | 500           | does not say how it fails
            /paths/~1v1~1admin~1clock/get/responses            | 200           | has no answer for success
            /components/responses/Problem500/content/application~1problem+json | examples | has no example
            /components/schemas/BusinessClock/properties/now   | type          | has no type
            /components/schemas/BusinessClock/properties/now   | examples      | has no example
            /components/schemas/BusinessClock                  | additionalProperties | does not say whether it takes more
            /info                                              | description   | has no description
            """)
    void theLintFindsWhatIsTakenOut(String where, String what, String fault) {
        ((ObjectNode) document.at(where)).remove(what);

        assertThat(Lint.faults(document)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void theLintFindsAnExampleThatDoesNotFit() {
        ((ObjectNode) document.at("/components/schemas/BusinessClock/properties/now")).put("type", "integer");

        assertThat(Lint.faults(document)).anyMatch(found -> found.contains("example"));
    }

    @Test
    void acceptsAnAnswerAsDescribed() {
        assertThat(clock(200, "application/json", "{\"now\": \"2026-11-24T09:00:00Z\", \"movable\": true}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | application/json         | {"now": 5, "movable": true}
            200 | application/json         | {"now": "yesterday", "movable": true}
            200 | application/json         | {"now": null, "movable": true}
            200 | application/json         | {"movable": true}
            200 | application/json         | {"now": "2026-11-24T09:00:00Z"}
            200 | application/json         | {"now": "2026-11-24T09:00:00Z", "movable": "yes"}
            200 | application/json         | {"now": "2026-11-24T09:00:00Z", "movable": true, "more": 1}
            200 | application/json         | [ ]
            200 | application/json         | now
            200 | text/html                | <p>now
            201 | application/json         | {"now": "2026-11-24T09:00:00Z", "movable": true}
            418 | application/problem+json | {}
            403 | application/problem+json | {}
            403 | application/json         | {}
            """)
    void findsAnAnswerThatIsNotAsDescribed(int status, String type, String body) {
        assertThat(clock(status, type, body)).isNotEmpty();
    }

    @Test
    void findsAnOperationThatIsNotDescribed() {
        assertThat(contract.faults("GET", "/v1/secret", 200, "application/json", "{}"))
                .isNotEmpty();
        assertThat(contract.faults("GET", "/v1/secret", 404, "application/problem+json", "{}"))
                .isEmpty();
    }

    private List<String> clock(int status, String type, String body) {
        return contract.faults("GET", "/v1/admin/clock", status, type, body);
    }
}
