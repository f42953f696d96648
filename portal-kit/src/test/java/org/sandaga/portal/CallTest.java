package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;

class CallTest {
    @Test
    void passesOverCookiesThatTheServerGivesWithoutTheirValue() {
        Call call = asked(new Cookie("LtpaToken2", null), new Cookie("empty", ""), new Cookie("market", "SN"));

        assertThat(call.cookie("market")).contains("SN");
        assertThat(call.cookie("LtpaToken2")).isEmpty();
        assertThat(call.cookie("empty")).isEmpty();
    }

    @Test
    void hasNoCookieWhereNoneCame() {
        assertThat(asked((Cookie[]) null).cookie("market")).isEmpty();
    }

    private static Call asked(Cookie... cookies) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                CallTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getCookies") ? cookies : null);
        return new Call(request, new Language(request, new Preferences(request))) {
            @Override
            public Actor actor() {
                return Actor.GUEST;
            }

            @Override
            public Optional<String> sender() {
                return Optional.empty();
            }
        };
    }
}
