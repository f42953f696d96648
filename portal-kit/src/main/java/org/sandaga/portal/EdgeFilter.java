package org.sandaga.portal;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every request to a portal passes first: odd addresses and view files are not found, a write from another site is
 * refused, and the answer carries the headers that keep browsers on our side.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class EdgeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What browsers send for a page; the Faces servlet would answer any other word with the page as well. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** The parameter by which Faces knows a request that a script makes. */
    private static final String BY_SCRIPT = "jakarta.faces.partial.ajax";

    /** What the script understands; of what means something in XML, an address has only what joins its parts. */
    private static final String LED_ON =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\"%s\"/></partial-response>";

    private static final Pattern WRITTEN_BY_US = Pattern.compile("[A-Za-z0-9+/=]+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // the page that says what is wrong: it was let in before, and needs but one policy
            chain.doFilter(new Unread(request), new OnePolicy(response));
            return;
        }
        PageHeaders.write(request, response, formAction(request));
        Language.noteAddress(request);
        if (!RequestShape.isOrdinary(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!SameOrigin.allows(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (RequestShape.hasFiles(request) && request.getUserPrincipal() == null) {
            // whoever sends files signs in first: a body is laid down on disk before its page is asked
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            pass(OwnState.of(request), new OnePolicy(response), chain);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> view = Place.viewOf(request);
        try {
            if (view.isPresent()) {
                request.getRequestDispatcher(view.get()).forward(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } catch (ServletException failed) {
            if (!isExpired(request, failed) || response.isCommitted()) {
                throw failed;
            }
            openAfresh(request, response);
        }
    }

    /** Shows a page anew whose state the server no longer has, or never had; a script leads the browser on itself. */
    private static void openAfresh(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = Afresh.address(request);
        if (Boolean.parseBoolean(request.getParameter(BY_SCRIPT))) {
            response.resetBuffer();
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write(LED_ON.formatted(page.replace("&", "&amp;")));
        } else {
            response.sendRedirect(page);
        }
    }

    private static boolean isExpired(HttpServletRequest request, Throwable failed) {
        String state = request.getParameter(OwnState.NAME);
        return state != null && !WRITTEN_BY_US.matcher(state).matches() || isExpired(failed);
    }

    private static boolean isExpired(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(ViewExpiredException.class::isInstance);
    }

    private static String formAction(HttpServletRequest request) {
        return CDI.current().select(PaymentPages.class).get().formAction(request.getServletContext());
    }
}
