package org.sandaga.storefront.help;

import java.io.IOException;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells robots where they have nothing to look for, and where the list of everything else is. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String RULES = """
            User-agent: *
            Disallow: /vendor/
            Disallow: /admin/
            Disallow: /api/
            Disallow: /preferences
            Disallow: /*/account
            Disallow: /*/cart
            Disallow: /*/checkout
            Disallow: /*/track
            Disallow: /*/sign-in

            Sitemap: %s/sitemap.xml
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String whole = request.getRequestURL().toString();
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write(RULES.formatted(whole.substring(
                        0, whole.length() - request.getRequestURI().length())));
    }
}
