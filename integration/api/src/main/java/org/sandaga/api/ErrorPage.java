package org.sandaga.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

/** Answers as a problem document what fails before or beside the REST engine. */
@WebServlet(urlPatterns = ErrorPage.PATH)
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where web.xml sends errors. */
    static final String PATH = "/problem";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the filter's thread may be another's by now, but its header is still on the answer
        Correlation.begin(response.getHeader(Correlation.HEADER));
        try {
            answer(request, response);
        } finally {
            Correlation.end();
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request.getHeader("Accept-Language"));
        int status = status(request);
        // the container also throws for a missing file, which is no fault
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = thrown == null || status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? ProblemBuilder.ofStatus(status, language)
                : new Problems(new Asked(language, false, true, request.getRequestURI()))
                        .of(thrown)
                        .problem();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(StrictJson.MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever asks for this page itself is told that there is none. */
    private static int status(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && code >= 400 ? code : HttpServletResponse.SC_NOT_FOUND;
    }
}
