package org.sandaga.api;

import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A problem and how it goes out.
 *
 * @param problem the document
 * @param headers what else the answer says, for example when to try again
 */
record Refusal(Problem problem, Map<String, String> headers) {
    /** What goes with every 401. */
    static final String CHALLENGE = "Bearer realm=\"sandaga\"";

    Refusal(Problem problem) {
        this(problem, Map.of());
    }

    /** As an answer of the REST engine. */
    Response response(Asked asked) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
        headers.forEach(answer::header);
        return answer.build();
    }
}
