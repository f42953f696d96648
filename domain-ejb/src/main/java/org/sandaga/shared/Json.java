package org.sandaga.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one way the house writes and reads JSON: records, ISO dates, unknown and duplicate keys refused. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final ObjectReader STORED =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    /** The configured mapper, for edges that stream. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Writes a value that is known to be writable. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /**
     * Reads a value this house wrote.
     *
     * @throws IllegalArgumentException when the text is not of that type
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    /**
     * Reads a value that this house wrote, or its next version while both run: what this version does not know is left
     * out.
     *
     * @throws IllegalArgumentException when the text is not of that type
     */
    public static <T> T readStored(String text, Class<T> type) {
        try {
            return STORED.forType(type).readValue(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }
}
