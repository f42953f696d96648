package org.sandaga.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer of the API, already found to be as the description says.
 *
 * @param asked method and path, for failures
 */
public record Reply(String asked, HttpResponse<byte[]> http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The HTTP status. */
    public int status() {
        return http.statusCode();
    }

    /** The body as text. */
    public String body() {
        return new String(http.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(http.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(asked + ": " + body(), notJson);
        }
    }

    /** A text of the body, by its JSON pointer. */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        assertThat(found.isMissingNode())
                .as(asked + " has " + pointer + " in " + body())
                .isFalse();
        return found.asText();
    }

    /** The code of a problem; empty for anything else. */
    public String code() {
        return json().path("code").asText();
    }

    /** A header, or an empty text. */
    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** This answer, if it has the status. */
    public Reply is(int status) {
        assertThat(status()).as(asked + " answered " + body()).isEqualTo(status);
        return this;
    }

    /** This answer, if it is a problem of this status and code. */
    public Reply is(int status, String code) {
        assertThat(is(status).code()).as(asked + " answered " + body()).isEqualTo(code);
        return this;
    }
}
