package org.sandaga.api;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the API takes for a body, and how it says what is wrong with one. */
class JsonBodyTest {
    private final Frame frame = new Frame();

    @Test
    void readsARecord() {
        frame.post(
                "/shelf/tokens",
                "{'title': 'Ô pays', 'copies': 3, 'price': {'amountMinor': 5, 'currency': 'XOF'}}".replace('\'', '"'));
        assertThat(post("{'title': 'Ô pays', 'copies': 3, 'price': {'amountMinor': 5, 'currency': 'XOF'}}")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Ô pays");
    }

    @ParameterizedTest
    @Tag("P-06")
    @Tag("P-02")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'title': 'a', 'copies': 1, 'role': 'admin'}                        | /role unknown-property
            {'title': 'a', 'copies': 1, 'price': {'amountMinor': 1, 'x': 2}}    | /price/x unknown-property
            {'title': 'a', 'title': 'b', 'copies': 1}                           | /title duplicate-property
            {'title': 'a', 'copies': 1, 'notes': {'n': '1', 'n': '2'}}          | /notes duplicate-property
            {'title': 'a', 'copies': 1} {}                                      | trailing-content
            {'title': 'a', 'copies': 1.5}                                       | /copies invalid-value
            {'title': 'a', 'copies': 1.0}                                       | /copies invalid-value
            {'title': 'a', 'copies': '1'}                                       | /copies wrong-type
            {'title': 'a', 'copies': true}                                      | /copies wrong-type
            {'title': 'a', 'copies': NaN}                                       | /copies malformed
            {'title': 'a', 'copies': 2147483648}                                | /copies out-of-range
            {'title': 'a', 'copies': 0}                                         | /copies invalid-value
            {'title': 'a', 'copies': -1}                                        | /copies invalid-value
            {'title': 'a', 'copies': null}                                      | /copies missing
            {'copies': 1}                                                       | /title missing
            {'title': 1, 'copies': 1}                                           | /title wrong-type
            {'title': ['a'], 'copies': 1}                                       | /title wrong-type
            {'title': {}, 'copies': 1}                                          | /title wrong-type
            {'title': '', 'copies': 1}                                          | /title invalid-value
            {'title': 'a\\u0000', 'copies': 1}                                  | /title invalid-value
            {'title': 'a\\ud800', 'copies': 1}                                  | /title invalid-value
            {'title': 'a', 'copies': 1, 'notes': {'a\\u0000': ''}}              | /notes invalid-value
            {'title': 'a', 'copies': 1, 'chapters': {}}                         | /chapters wrong-type
            {'title': 'a', 'copies': 1, 'chapters': [{'name': 'a'}, {}]}        | /chapters/1/name missing
            {'title': 'a', 'copies': 1, 'chapters': [{'name': 'a'}, 7]}         | /chapters/1 wrong-type
            {'title': 'a', 'copies': 1, 'price': {'amountMinor': 1, 'currency': 'cfa'}} | /price/currency invalid-value
            {'title': 'a', 'copies': 1, 'price': {'amountMinor': 1, 'currency': 'XXY'}} | /price/currency invalid-value
            [{'title': 'a', 'copies': 1}]                                       | wrong-type
            null                                                                | wrong-type
            {'title': 'a'                                                       | /title malformed
            title=a                                                             | malformed
            """)
    void refusesWhatIsNotTheRecord(String body, String error) {
        Frame.Answer answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.error().trim()).isEqualTo(error);
        assertThat(answer.body()).doesNotContain("org.sandaga", "jackson", "Exception");
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("[".repeat(100_000), 400),
                Arguments.of("{\"notes\":".repeat(20_000), 400),
                Arguments.of("{\"title\": \"" + "a".repeat(10_000_000) + "\"}", 413),
                Arguments.of("{\"copies\": " + "9".repeat(5_000) + "}", 400));
    }

    @ParameterizedTest
    @Tag("D-01")
    @MethodSource("bombs")
    void refusesBombs(String body, int status) {
        assertThat(frame.post("/shelf/tokens", body).status()).isEqualTo(status);
    }

    @Test
    void saysWhenTheBodyIsMissing() {
        assertThat(post("").code()).isEqualTo("body-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void refusesCompressedBodies(String encoding) {
        assertThat(frame.post("/shelf/tokens", "{}", "Content-Encoding", encoding)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesABodyThatAnnouncesTooMuchWithoutReadingIt() {
        assertThat(frame.post("/shelf/tokens", "{}", "Content-Length", "262145").code())
                .isEqualTo("body-too-large");
    }

    @Test
    void saysWhatIsWrongInTheCallersLanguage() {
        assertThat(frame.post("/shelf/tokens", "{\"copies\": 1}", "Accept-Language", "en-GB, fr;q=0.5")
                        .json()
                        .at("/errors/0/detail")
                        .asText())
                .isEqualTo("must not be null");
        assertThat(frame.post("/shelf/tokens", "{\"copies\": 1}", "Accept-Language", "de")
                        .json()
                        .at("/errors/0/detail")
                        .asText())
                .isEqualTo("ne doit pas être nul");
    }

    private Frame.Answer post(String body) {
        return frame.post("/shelf/tokens", body.replace('\'', '"'));
    }
}
