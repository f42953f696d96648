package org.sandaga.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Words;

/** Puts a problem document together, in one language. */
final class ProblemBuilder {
    private final int status;
    private final String code;
    private final Locale language;
    private @Nullable String detail;
    private @Nullable String incident;
    private List<FieldError> errors = List.of();
    private Map<String, Object> members = Map.of();

    ProblemBuilder(int status, String code, Locale language) {
        this.status = status;
        this.code = code;
        this.language = language;
    }

    /** The problem that a bare HTTP status stands for. */
    static Problem ofStatus(int status, Locale language) {
        return new ProblemBuilder(status, codeOf(status), language).build();
    }

    /** The stable code of a bare HTTP status. */
    static String codeOf(int status) {
        return switch (status) {
            case 401 -> "sign-in-needed";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 412 -> "stale-version";
            case 413 -> "body-too-large";
            case 414, 431 -> "request-too-long";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid-input";
            case 428 -> "if-match-needed";
            case 429 -> "too-many-attempts";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad-request" : "internal-error";
        };
    }

    ProblemBuilder detail(String words) {
        detail = words;
        return this;
    }

    ProblemBuilder incident(String id) {
        incident = id;
        return this;
    }

    ProblemBuilder errors(List<FieldError> found) {
        errors = found;
        return this;
    }

    ProblemBuilder members(Map<String, Object> more) {
        members = more;
        return this;
    }

    Problem build() {
        return new Problem(
                Problem.TYPE + code,
                Words.of(Problem.class, "title." + status, language),
                status,
                detail != null ? detail : Words.of(Problem.class, "problem." + code, language),
                code,
                Correlation.current(),
                incident,
                errors.isEmpty()
                        ? null
                        : errors.stream().map(each -> each.in(language)).toList(),
                members);
    }
}
