package org.sandaga.storefront.address;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads an address with its language to its view, and what goes wrong there to a proper page. */
@WebServlet({"/fr/*", "/en/*"})
public class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path == null || (path.length() > 1 && path.endsWith("/"))) {
            leadToOneSpelling(request, response);
        } else {
            show(path.substring(1), request, response);
        }
    }

    /** A page has one address: {@code /fr/} is the home, and no other ends in a slash. */
    private static void leadToOneSpelling(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().replaceAll("/+$", "");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", (request.getPathInfo() == null ? path + "/" : path) + query);
    }

    private static void show(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Routes.Found> found = Routes.find(path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        found.get().parts().forEach((name, value) -> request.setAttribute(Route.PLACE + name, value));
        try {
            request.getRequestDispatcher(found.get().route().view()).forward(request, response);
        } catch (ServletException | RuntimeException failed) {
            Failure.of(failed).answer(request, response, failed);
        }
    }
}
