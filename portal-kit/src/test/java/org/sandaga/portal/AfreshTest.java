package org.sandaga.portal;

import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AfreshTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none,                                                          ''
            https://shop.example/vendor/orders,                            ''
            https://shop.example/vendor/orders?status=PAID&q=caf%C3%A9,    status=PAID&q=caf%C3%A9&
            https://shop.example/vendor/orders?did=shipped&q=a&undo=b,     q=a&
            https://shop.example/vendor/orders?jakarta.faces.ViewState=x&q=a, q=a&
            https://shop.example/vendor/offers?q=a,                        ''
            https://shop.example/vendor/orders?q="/><script>,              ''
            """)
    void keepsTheFiltersOfThePageThatWasSent(String from, String kept) {
        assertThat(Afresh.address(request(from))).isEqualTo("/vendor/orders?" + kept + "did=page.afresh");
    }

    private static HttpServletRequest request(String from) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AfreshTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> "/vendor/orders";
                    case "getHeader" -> from;
                    default -> null;
                });
    }
}
