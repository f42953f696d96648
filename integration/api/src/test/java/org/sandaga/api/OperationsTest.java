package org.sandaga.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Constraint;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

/** What the frame asks of a request before its operation runs, and adds to its answer. */
class OperationsTest {
    private static final String BOOK = "{\"title\": \"a\", \"copies\": 1}";

    private final Frame frame = new Frame();

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /nowhere,      404, not-found
            DELETE, /shelf,        405, method-not-allowed
            GET,    /shelf/nine,   404, not-found
            """)
    void answersWhatTheEngineRefusesAsAProblem(String method, String path, int status, String code) {
        Frame.Answer answer = frame.send(method, path, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        assertThat(frame.send("DELETE", "/shelf", null).header("Allow"))
                .contains("GET")
                .contains("POST");
    }

    @Test
    void refusesOtherMediaTypes() {
        assertThat(frame.send(
                                "POST",
                                "/shelf/tokens",
                                "a=b".getBytes(),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(frame.get("/shelf", "Accept", "text/html").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @Tag("P-06")
    @CsvSource(textBlock = """
            /shelf?page=1000000000,        page unknown-parameter
            /shelf?size=1&size=2,          size repeated-parameter
            /shelf?size=1000000,           size out-of-range
            /shelf?size=0,                 size out-of-range
            /shelf?size=-5,                size out-of-range
            /shelf?size=,                  size invalid-value
            /shelf?size=many,              size invalid-value
            /shelf?size=1.5,               size invalid-value
            /shelf?after=%21%21,           after invalid-cursor
            /shelf?after=,                 after invalid-cursor
            /shelf?after=AA,               after invalid-cursor
            /shelf?after=YWJj,             after invalid-cursor
            /shelf?color=a%00,             color invalid-value
            /shelf/year?of=x,              of invalid-value
            """)
    @Tag("D-10")
    void refusesParametersItDoesNotKnow(String path, String error) {
        Frame.Answer answer = frame.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(error);
    }

    @Test
    void takesAParameterTwiceWhereItIsAList() {
        assertThat(frame.get("/shelf?color=a&color=b").status()).isEqualTo(200);
    }

    @Test
    void leadsToTheNextPageByAnOpaqueCursor() {
        Frame.Answer first = frame.get("/shelf?size=2");
        String next = first.json().path("next").asText();
        assertThat(next).isNotEqualTo("2");
        assertThat(first.header("Link")).isEqualTo("</shelf?size=2&after=" + next + ">; rel=\"next\"");

        assertThat(frame.get("/shelf?size=2&after=" + next)
                        .json()
                        .at("/items/0")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void answersWithVersionAndAddressOfWhatWasMade() {
        Frame.Answer made = frame.post("/shelf", BOOK, "Idempotency-Key", "0123456789abcdef");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"v7\"");
        assertThat(made.header("Location")).endsWith("/shelf/Une si longue lettre".replace(" ", "%20"));
    }

    @Test
    void wantsTheVersionThatIsChanged() {
        assertThat(frame.put("/shelf", BOOK).status()).isEqualTo(428);
        assertThat(frame.put("/shelf", BOOK, "If-Match", "\"v3\"").header("ETag"))
                .isEqualTo("\"v4\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "v3", "\"3\"", "W/\"v3\"", "\"v-1\"", "\"v3\", \"v4\"", "\"v99999999999999999999\""})
    void refusesTagsThatItDidNotGive(String tag) {
        Frame.Answer answer = frame.put("/shelf", BOOK, "If-Match", tag);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("If-Match invalid-tag");
    }

    @Test
    @Tag("D-01")
    void takesAsManyBytesAsTheOperatorHasSet() {
        assertThat(frame.put("/shelf/box", "1234567890").status()).isEqualTo(204);
        assertThat(frame.put("/shelf/box", "12345678901").status()).isEqualTo(413);

        Frame generous = new Frame(Map.of("shelf.box", 11L));
        assertThat(generous.put("/shelf/box", "12345678901").status()).isEqualTo(204);
        assertThat(generous.put("/shelf/box", "123456789012").status()).isEqualTo(413);
    }

    @Test
    void takesUploadsAsLargeAsTheirCapabilitiesDo() {
        Map<String, Long> set = Map.of("sandaga.importing.most.bytes", 7L, "sandaga.media.most.bytes", 7L);

        assertThat(Operation.of(ApiApplication.RESOURCES))
                .filteredOn(each -> each.bodyLimit(name -> Optional.empty()) > 1024 * 1024)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.bodyLimit(name -> Optional.ofNullable(set.get(name))))
                        .isEqualTo(7));
    }

    @Test
    void asksTheAnonymousToSignIn() {
        Frame.Answer answer = frame.get("/shelf/desk");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.code()).isEqualTo("sign-in-needed");
    }

    @Test
    void letsOnlyTheAudienceIn() {
        frame.actor = Actor.shopper(UserId.next());
        assertThat(frame.get("/shelf/desk").status()).isEqualTo(200);
        assertThat(frame.get("/shelf/counter").status()).isEqualTo(403);

        frame.actor = Actor.member(UserId.next(), VendorId.next(), Set.of(Permission.SHOP_ORDERS));
        assertThat(frame.get("/shelf/counter").status()).isEqualTo(200);
    }

    @Test
    void letsOnlyStaffIntoTheBackOffice() {
        frame.actor = Actor.shopper(UserId.next());
        assertThat(frame.get("/shelf/cellar").status()).isEqualTo(403);

        frame.actor = Actor.staff(UserId.next(), Set.of(Permission.LEDGER_READ));
        assertThat(frame.get("/shelf/cellar").status()).isEqualTo(200);
    }

    /** A constraint on a parameter is broken inside the container's proxy, and answered by it instead of as a problem. */
    @Test
    void constrainsBodiesAndNoParameters() {
        assertThat(Operation.of(ApiApplication.RESOURCES))
                .allSatisfy(each -> assertThat(
                                Stream.of(each.java().getParameters()).flatMap(one -> Stream.of(one.getAnnotations())))
                        .noneMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class)));
    }
}
