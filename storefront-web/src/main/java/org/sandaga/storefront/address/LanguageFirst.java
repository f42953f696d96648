package org.sandaga.storefront.address;

import java.io.IOException;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.portal.Language;

/** Leads an address that names no language to the one in the visitor's. */
@WebServlet({"", "/sign-in", "/account", "/account/*", "/cart", "/search", "/shops", "/help"})
public class LanguageFirst extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.sendRedirect("/" + tag() + request.getRequestURI() + query);
    }

    /** A form that names no language is answered where it was sent. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/" + tag() + request.getRequestURI()).forward(request, response);
    }

    private static String tag() {
        return CDI.current().select(Language.class).get().getTag();
    }
}
