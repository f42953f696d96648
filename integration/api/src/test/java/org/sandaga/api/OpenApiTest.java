package org.sandaga.api;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document says everything, and the checkers that say so can fail. */
class OpenApiTest {
    private static final Map<String, String> PROMISED = Map.of(
            "Content-Type", "application/json",
            "X-Correlation-Id", "req_1",
            "ETag", "\"v1\"",
            "Location", "/api/v1/here",
            "Link", "</api/v1/there>; rel=\"next\"");

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
        assertThat(without).containsExactlyInAnyOrderElementsOf(Lint.WITHOUT_KEY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1v1~1admin~1clock/get                      | summary       | has no summary
            /paths/~1v1~1admin~1clock/get                      | tags          | has not one tag
            /paths/~1v1~1admin~1clock/get                      | operationId   | has no id of its own
            /paths/~1v1~1admin~1clock/get                      | x-audience    | does not say whom it is for
            /paths/~1v1~1admin~1clock/get                      | security      | does not say how to sign in
            /paths/~1v1~1admin~1clock~1advances/post           | parameters    | does not say whether it wants a key
            /paths/~1v1~1admin~1clock~1advances/post/parameters/0 | required   | does not say whether it wants a key
            /paths/~1v1~1vendor~1offers~1{id}/put              | parameters    | can be stale but takes no If-Match
            /paths/~1v1~1admin~1clock/get/responses            | 401           | does not declare 401
            /paths/~1v1~1admin~1clock/get/responses            | 403           | does not declare 403
            /paths/~1v1~1admin~1clock/get/responses            | 500           | does not declare 500
            /paths/~1v1~1admin~1clock~1advances/post/responses | 400           | does not declare 400
            /paths/~1v1~1admin~1clock~1advances/post/responses | 409           | does not declare 409
            /paths/~1v1~1admin~1clock~1advances/post/responses | 415           | does not declare 415
            /paths/~1v1~1vendor~1offers/get/responses          | 400           | does not declare 400
            /paths/~1v1~1purchases~1{id}/get/responses         | 404           | does not declare 404
            /paths/~1v1~1vendor~1offers~1{id}/put/responses    | 428           | does not declare 428
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
        assertThat(contract.faults("GET", "/v1/secret", 200, of(PROMISED), "{}"))
                .isNotEmpty();
        assertThat(contract.faults("GET", "/v1/secret", 404, of(PROMISED), "{}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /v1/admin/clock                                  | 200 | X-Correlation-Id
            POST | /v1/me/addresses                                 | 201 | Location
            GET  | /v1/vendor/offers/off_01kar3x5q7e8w9v2m4c6b8n0pz | 200 | ETag
            GET  | /v1/vendor/offers                                | 200 | Link
            """)
    void findsAnAnswerWithoutAHeaderThatItPromises(String method, String path, int status, String header) {
        String body = contract.operation(method, path)
                .orElseThrow()
                .at("/responses/" + status + "/content/application~1json/examples/example/value")
                .toString();
        Map<String, String> headers = new HashMap<>(PROMISED);
        assertThat(contract.faults(method, path, status, of(headers), body)).isEmpty();

        headers.remove(header);
        assertThat(contract.faults(method, path, status, of(headers), body))
                .containsExactly("the header " + header + " is missing");
    }

    @Test
    void wantsNoLinkOnTheLastPage() {
        Map<String, String> headers = new HashMap<>(PROMISED);
        headers.remove("Link");
        assertThat(contract.faults("GET", "/v1/vendor/offers", 200, of(headers), "{\"items\": [], \"next\": null}"))
                .isEmpty();
    }

    private List<String> clock(int status, String type, String body) {
        Map<String, String> headers = new HashMap<>(PROMISED);
        headers.put("Content-Type", type);
        return contract.faults("GET", "/v1/admin/clock", status, of(headers), body);
    }

    private static HttpHeaders of(Map<String, String> headers) {
        Map<String, List<String>> each = new HashMap<>();
        headers.forEach((name, value) -> each.put(name, List.of(value)));
        return HttpHeaders.of(each, (name, value) -> true);
    }
}
