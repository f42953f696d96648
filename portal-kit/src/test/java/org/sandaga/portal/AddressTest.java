package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTest {

    @Test
    void isWhatTheBrowserShowsAndNotTheFileBehindIt() {
        Address address = at(
                "/search/results.xhtml",
                "q=x",
                Map.of(
                        RequestDispatcher.FORWARD_REQUEST_URI,
                        "/fr/search",
                        RequestDispatcher.FORWARD_QUERY_STRING,
                        "q=pagne"));

        assertThat(address.getPath()).isEqualTo("/fr/search");
        assertThat(address.getHere()).isEqualTo("/fr/search?q=pagne");
    }

    @Test
    void changesTheLanguageAndStaysOnThePage() {
        assertThat(at("/fr/search", "q=a&b=c", Map.of()).change("en"))
                .isEqualTo("/preferences?language=en&next=%2Fen%2Fsearch%3Fq%3Da%26b%3Dc");
    }

    @Test
    void leavesAnAddressWithoutLanguageAsItIs() {
        Address address = at("/vendor/orders", null, Map.of());

        assertThat(address.inLanguage("/vendor/orders", "en")).isEqualTo("/vendor/orders");
        assertThat(address.inLanguage("/france/x", "en")).isEqualTo("/france/x");
        assertThat(address.inLanguage("/fr", "en")).isEqualTo("/en");
    }

    private static Address at(
            String uri, @org.jspecify.annotations.Nullable String query, Map<String, String> attributes) {
        return new Address((HttpServletRequest) Proxy.newProxyInstance(
                AddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> uri;
                    case "getQueryString" -> query;
                    case "getContextPath" -> "";
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
