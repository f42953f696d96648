package org.sandaga.storefront.address;

import java.io.IOException;
import java.util.Locale;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Language;

/** Leads an address that names no language to the one in the visitor's. */
@WebServlet({"", "/sign-in", "/account", "/cart", "/search", "/shops", "/help"})
public class LanguageFirst extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.sendRedirect("/" + tag(request.getParameter("next")) + request.getRequestURI() + query);
    }

    /** A form that names no language is answered where it was sent. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/" + tag(null) + request.getRequestURI()).forward(request, response);
    }

    /** Whoever is led to sign in on the way to a page keeps that page's language. */
    private static String tag(@Nullable String next) {
        return Language.SPOKEN.stream()
                .map(Locale::getLanguage)
                .filter(each -> next != null && next.startsWith("/" + each + "/"))
                .findFirst()
                .orElseGet(() -> CDI.current().select(Language.class).get().getTag());
    }
}
