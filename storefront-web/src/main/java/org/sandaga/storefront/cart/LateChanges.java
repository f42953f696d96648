package org.sandaga.storefront.cart;

import java.io.IOException;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.storefront.page.Visit;

/** Sees to it that a change that waited for a network is made for whoever wanted it, and for nobody else. */
@WebFilter({"/fr/cart", "/en/cart"})
public class LateChanges extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String MEANT_FOR = "Sandaga-For";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String meant = request.getHeader(MEANT_FOR);
        String now =
                meant == null ? "" : CDI.current().select(Visit.class).get().getMark();
        if (meant == null || meant.equals(now)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(now.isEmpty() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
