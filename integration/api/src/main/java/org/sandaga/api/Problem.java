package org.sandaga.api;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, as RFC 9457 tells it.
 *
 * @param type names the kind of problem
 * @param title the kind in words, in the caller's language
 * @param status the HTTP status
 * @param detail what is true here, in the caller's language
 * @param code the last part of the type, for programs
 * @param correlationId to find the request in the logs
 * @param incident to find the fault in the logs; only for faults of ours
 * @param errors which parts of the request are wrong, or null
 * @param members what else the kind of problem tells, for example the difference of a quote
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Problem",
        description = "What went wrong (RFC 9457); some problems carry more members",
        additionalProperties = Schema.True.class)
public record Problem(
        @Schema(required = true, examples = "urn:sandaga:problem:offer-sold-out")
        String type,

        @Schema(required = true, examples = "Conflict") String title,

        @Schema(required = true, type = SchemaType.INTEGER, examples = "409")
        int status,

        @Schema(required = true, examples = "Only 2 of this offer are left.")
        String detail,

        @Schema(required = true, examples = "offer-sold-out")
        String code,

        @Schema(required = true, examples = "req_01kar3x5q7e8w9v2m4c6b8n0pz")
        String correlationId,

        @Schema(examples = "req_01kar3x5q7e8w9v2m4c6b8n0q0") @Nullable
        String incident,

        @Nullable List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every type begins with. */
    static final String TYPE = "urn:sandaga:problem:";
}
