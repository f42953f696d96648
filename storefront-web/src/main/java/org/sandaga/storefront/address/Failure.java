package org.sandaga.storefront.address;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Incident;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;

/**
 * What kept a page from being shown, as a status that has a page of its own.
 *
 * @param status of the answer
 * @param rule the rule that was broken, for the page's words, or null
 */
record Failure(int status, @Nullable BusinessRuleViolated rule) {
    /** The request attribute that holds the rule. */
    static final String RULE = "sandaga.rule";

    static Failure of(Throwable failed) {
        return Stream.iterate(failed, each -> each != null, Failure::under)
                .flatMap(Failure::known)
                .findFirst()
                .orElse(new Failure(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null));
    }

    private static @Nullable Throwable under(Throwable failed) {
        return failed instanceof ServletException servlet && servlet.getRootCause() != null
                ? servlet.getRootCause()
                : failed.getCause();
    }

    private static Stream<Failure> known(Throwable failed) {
        if (failed instanceof NotFound) {
            return Stream.of(new Failure(HttpServletResponse.SC_NOT_FOUND, null));
        }
        if (failed instanceof NotAllowed) {
            return Stream.of(new Failure(HttpServletResponse.SC_FORBIDDEN, null));
        }
        return failed instanceof BusinessRuleViolated rule
                ? Stream.of(new Failure(status(rule), rule))
                : Stream.empty();
    }

    private static int status(BusinessRuleViolated rule) {
        return rule.isInvalidInput() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_CONFLICT;
    }

    /** Answers with the status's page; that of what nobody foresaw logs it with the number that it shows. */
    void answer(HttpServletRequest request, HttpServletResponse response, Exception failed)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            throw failed instanceof ServletException servlet ? servlet : new ServletException(failed);
        }
        request.setAttribute(RULE, rule);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            request.setAttribute(Incident.CAUSE, failed);
            response.resetBuffer();
            response.setStatus(status);
            request.getRequestDispatcher("/error/broken.xhtml").forward(request, response);
        } else {
            response.sendError(status);
        }
    }
}
