package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same addresses are odd in the portals and in the API. */
@Tag("A-12")
class RequestShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/p;x=1",
                "/fr//p",
                "/fr/%2e%2e/p",
                "/fr/%2Fp",
                "/fr/a%00",
                "/fr/a%0d%0aX",
                "/fr/../p",
                "/fr/.",
                "/fr/..",
                "/fr/a\\b",
                "/fr/a\u2028%00"
            })
    void findsNothingAtOddAddresses(String path) {
        assertThat(RequestShape.isOrdinary(get(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fr", "/fr/p/panier-tress%C3%A9-prd_01", "/fr/a.b", "/fr/..a"})
    void takesPlainAddresses(String path) {
        assertThat(RequestShape.isOrdinary(get(path))).isTrue();
    }

    @Test
    void takesAQuestionOfTextsOnly() {
        assertThat(RequestShape.isOrdinary(get("/fr/search", Map.of("q", new String[] {"panier", "<b>"}))))
                .isTrue();
        assertThat(RequestShape.isOrdinary(get("/fr/search", Map.of("q", new String[] {"panier", "a\0b"}))))
                .isFalse();
    }

    private static HttpServletRequest get(String path) {
        return get(path, Map.of());
    }

    private static HttpServletRequest get(String path, Map<String, String[]> question) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestShapeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getMethod" -> "GET";
                    case "getParameterMap" -> question;
                    default -> null;
                });
    }
}
