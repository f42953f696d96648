package org.sandaga.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import org.sandaga.shared.Words;

/** The error answers of the document: which an operation can give, and what they look like. */
final class ErrorAnswers {
    private static final List<Integer> ALL =
            List.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503);

    private ErrorAnswers() {}

    /** The statuses that an operation can answer with when something is wrong. */
    static List<String> of(
            Operation operation, boolean hasBody, boolean hasParameters, boolean namesThings, boolean versioned) {
        List<Integer> some = new ArrayList<>(List.of(401, 406, 429, 500, 503));
        if (operation.audience() != Who.ANYONE) {
            some.add(403);
        }
        if (hasBody || hasParameters || operation.wantsKey()) {
            some.add(400);
        }
        if (hasBody) {
            some.addAll(List.of(413, 415));
        }
        if (namesThings || operation.audience() == Who.VENDOR) {
            some.add(404);
        }
        if (!operation.method().equals("GET")) {
            some.addAll(List.of(404, 409, 422));
        }
        if (versioned) {
            some.addAll(List.of(412, 428));
        }
        return some.stream().distinct().sorted().map(String::valueOf).toList();
    }

    /** The shared answers, one per status. */
    static Map<String, APIResponse> components() {
        Map<String, APIResponse> answers = new LinkedHashMap<>();
        ALL.forEach(status -> answers.put("Problem" + status, answer(status)));
        return answers;
    }

    private static APIResponse answer(int status) {
        Problem problem = ProblemBuilder.ofStatus(status, Locale.ENGLISH);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", status);
        example.put("detail", problem.detail());
        example.put("code", problem.code());
        example.put("correlationId", "req_01kar3x5q7e8w9v2m4c6b8n0pz");
        return OASFactory.createAPIResponse()
                .description(Words.of(Problem.class, "title." + status, Locale.ENGLISH))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .examples(Map.of(
                                                "example",
                                                OASFactory.createExample().value(example)))));
    }

    /** The shared headers of answers. */
    static Map<String, Header> headers() {
        return Map.of(
                Correlation.HEADER,
                header("Names the request in our logs", "req_01kar3x5q7e8w9v2m4c6b8n0pz")
                        .required(true),
                Headers.REPLAYED,
                header("`true` when this answer was given before for the same key", "true"),
                "ETag",
                header("The version, for `If-Match`", "\"v3\"").required(true),
                "Link",
                header("The next page, `rel=\"next\"`", "</api/v1/vendor/offers?after=MDFrOHRk>; rel=\"next\""),
                "Location",
                header("The address of what was made", "/api/v1/vendor/offers/off_01kar3x5q7e8w9v2m4c6b8n0pz")
                        .required(true));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of(example)));
    }
}
