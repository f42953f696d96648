package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.sandaga.shared.SliceRequest;

/** Which page of a list the caller wants: {@code ?size=&after=}. */
public class Paging {
    private static final int USUAL = 20;

    @QueryParam("size")
    @Parameter(
            description = "How many rows, 20 if not said",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20",
                            examples = "20"))
    private @Nullable Integer size;

    @QueryParam("after")
    @Parameter(
            description = "The `next` of the page before",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    private @Nullable String after;

    /** As the doors take it. */
    public SliceRequest slice() {
        int wanted = size == null ? USUAL : size;
        if (wanted < 1 || wanted > SliceRequest.MOST) {
            throw RequestRefused.parameter("size", "out-of-range");
        }
        return new SliceRequest(plain(after), wanted);
    }

    private static @Nullable String plain(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (plain.isEmpty() || !CleanText.isClean(plain) || !opaque(plain).equals(cursor)) {
                throw RequestRefused.parameter("after", "invalid-cursor");
            }
            return plain;
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.parameter("after", "invalid-cursor");
        }
    }

    /** A door's cursor in the form that callers see. */
    static @Nullable String opaque(@Nullable String cursor) {
        return cursor == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }
}
