package org.sandaga.storefront.cart;

import java.io.IOException;
import java.util.Arrays;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.storefront.page.Visit;

/** Brings what was put together as a guest into the account's cart, with the first request after signing in. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BringCart extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null && request.getCookies() != null) {
            Arrays.stream(request.getCookies())
                    .filter(each -> each.getName().startsWith(Visit.CART))
                    .filter(each -> !each.getValue().isEmpty())
                    .forEach(each -> CDI.current().select(MyCart.class).get().bring(each, response));
        }
        chain.doFilter(request, response);
    }
}
