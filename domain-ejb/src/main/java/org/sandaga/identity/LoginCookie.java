package org.sandaga.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that keeps a browser signed in, on all portals at once. */
@Dependent
class LoginCookie {
    static final String NAME = "sandaga_account";

    private final boolean secure;
    private final Duration life;

    @Inject
    LoginCookie(
            @ConfigProperty(name = "sandaga.http.secure.cookies", defaultValue = "true") boolean secure,
            IdentitySettings settings) {
        this.secure = secure;
        this.life = settings.session();
    }

    Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    void write(HttpServletResponse response, String secret) {
        set(response, secret, Math.toIntExact(life.toSeconds()));
    }

    void remove(HttpServletResponse response) {
        set(response, "", 0);
    }

    private void set(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
