package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F-01")
class OwnStateTest {

    @Test
    void takesTheStateThatAFormAtWorkSends() {
        assertThat(OwnState.of(request("POST", "staff", "bXk=")).getParameter(OwnState.NAME))
                .isEqualTo("bXk=");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,staff,bXk=",
        "POST,staff,stateless",
        "GET,shopper,bXk=",
        "POST,shopper,bXk=",
        "POST,shopper,stateless"
    })
    void seesNoStateWhereNoPageHasSentOne(String method, String audience, String state) {
        assertThat(OwnState.of(request(method, audience, state)).getParameter(OwnState.NAME))
                .isNull();
    }

    @Test
    void seesNothingOnThePageThatSaysWhatWentWrong() {
        HttpServletRequest unread = new Unread(request("POST", "staff", "bXk="));

        assertThat(unread.getParameter(OwnState.NAME)).isNull();
        assertThat(unread.getParameter("name")).isNull();
        assertThat(unread.getParameterMap()).isEmpty();
        assertThat(unread.getHeader("faces-request")).isNull();
        assertThat(unread.getHeader("Accept-Language")).isEqualTo("fr");
    }

    @Test
    void aPageThatIsOnlyLookedAtIsAWholeOne() {
        assertThat(OwnState.of(request("GET", "staff", "bXk=")).getHeader("faces-request"))
                .isNull();
        assertThat(OwnState.of(request("POST", "staff", "bXk=")).getHeader("faces-request"))
                .isEqualTo("partial/ajax");
    }

    @Test
    void leavesEveryOtherFieldAsItCame() {
        assertThat(OwnState.of(request("POST", "shopper", "bXk=")).getParameter("name"))
                .isEqualTo("Awa");
    }

    private static HttpServletRequest request(String method, String audience, String state) {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                OwnStateTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, asked, arguments) -> audience);
        return (HttpServletRequest) Proxy.newProxyInstance(
                OwnStateTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getServletContext" -> context;
                    case "getHeader" ->
                        Map.of("faces-request", "partial/ajax", "Accept-Language", "fr")
                                .get(arguments[0]);
                    case "getParameter" ->
                        Map.of(OwnState.NAME, state, "name", "Awa").get(arguments[0]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
