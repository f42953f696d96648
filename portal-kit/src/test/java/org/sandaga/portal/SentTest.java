package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentTest {
    @Test
    void takesAFormsOwnFieldAlthoughTheAddressNamesItToo() {
        assertThat(Sent.values(request("POST", "email=thief%40x&role=OWNER", "thief@x", "member@x"), "email"))
                .containsExactly("member@x");
    }

    @Test
    void takesNothingForAFieldThatOnlyTheAddressNames() {
        assertThat(Sent.values(request("POST", "e%6Dail=thief@x", "thief@x"), "email"))
                .isEmpty();
    }

    @Test
    void takesWhatTheAddressOfAPageSays() {
        assertThat(Sent.values(request("GET", "email=a", "a"), "email")).containsExactly("a");
    }

    @Test
    void takesAllOfAFormWithoutAQuestion() {
        assertThat(Sent.values(request("POST", null, "a", "b"), "email")).isEqualTo(List.of("a", "b"));
    }

    private static HttpServletRequest request(String method, String question, String... values) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SentTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getQueryString" -> question;
                    case "getParameterValues" -> values;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
