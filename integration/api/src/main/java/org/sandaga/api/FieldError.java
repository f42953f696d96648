package org.sandaga.api;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.sandaga.shared.Words;

/**
 * One part of a request that is wrong.
 *
 * @param pointer where in the body (RFC 6901), or null
 * @param parameter which parameter of the address or header, or null
 * @param code what is wrong, for programs
 * @param detail what is wrong, for people; null until the language is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One part of a request that is wrong")
public record FieldError(
        @Schema(description = "JSON pointer (RFC 6901) into the body", examples = "/lines/0/quantity") @Nullable
        String pointer,

        @Schema(description = "Name of the parameter or header", examples = "size") @Nullable
        String parameter,

        @Schema(required = true, description = "Stable code", examples = "unknown-property")
        String code,

        @Schema(
                description = "In the caller's language",
                required = true,
                examples = "This property is not known here.")
        @Nullable
        String detail) {

    /** A wrong part of the body; the words come from the code. */
    public static FieldError at(String pointer, String code) {
        return new FieldError(pointer, null, code, null);
    }

    /** A wrong parameter; the words come from the code. */
    public static FieldError ofParameter(String name, String code) {
        return new FieldError(null, name, code, null);
    }

    /** The same with its words in a language, unless it has some. */
    FieldError in(Locale language) {
        return detail != null
                ? this
                : new FieldError(pointer, parameter, code, Words.of(Problem.class, "field." + code, language));
    }
}
