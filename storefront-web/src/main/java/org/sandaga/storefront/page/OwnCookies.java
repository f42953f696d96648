package org.sandaga.storefront.page;

import java.time.Duration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes cookies that no script reads and no other site sends along. */
@RequestScoped
public class OwnCookies {
    private final boolean secure;

    @Inject
    OwnCookies(@ConfigProperty(name = "sandaga.http.secure.cookies", defaultValue = "true") boolean secure) {
        this.secure = secure;
    }

    /** For the container's proxy. */
    protected OwnCookies() {
        this(true);
    }

    /** Sets a cookie with the page that is being answered. */
    public void write(String name, String value, Duration life) {
        write(
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                name,
                value,
                life);
    }

    /** Sets a cookie. */
    public void write(HttpServletResponse response, String name, String value, Duration life) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
