package org.sandaga.portal;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Remembers a chosen language, theme, market or shop for this browser, over all portals, and leads back. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null
                && Language.SPOKEN.stream().anyMatch(each -> each.getLanguage().equals(language))) {
            remember(response, Preferences.LANGUAGE, language, request.isSecure());
        }
        String theme = request.getParameter("theme");
        if (theme != null && Preferences.THEMES.contains(theme)) {
            remember(response, Preferences.THEME, theme, request.isSecure());
        }
        String market = request.getParameter("market");
        if (market != null && market.matches("[A-Z]{2}")) {
            remember(response, Preferences.MARKET, market, request.isSecure());
        }
        String shop = request.getParameter("shop");
        // whether it is theirs is asked at each request; here it is only a wish
        if (shop != null && shop.matches("ven_[0-9a-z]{26}")) {
            remember(response, Preferences.SHOP, shop, request.isSecure());
        }
        response.sendRedirect(ReturnAddress.of(request.getParameter("next"), request.getContextPath() + "/"));
    }

    private static void remember(HttpServletResponse response, String name, String value, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
