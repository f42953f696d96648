package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.List;

import jakarta.servlet.ServletContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaymentPagesTest {

    @Test
    void letsFormsOfTheShopLeadOnToThePaymentPages() {
        PaymentPages pages = new PaymentPages(List.of("https://checkout.stripe.com", " http://127.0.0.1:8090"));

        assertThat(pages.formAction(portal("shopper")))
                .isEqualTo("'self' https://checkout.stripe.com http://127.0.0.1:8090");
    }

    @Test
    void keepsFormsOfTheOtherPortalsOnThisHost() {
        assertThat(new PaymentPages(List.of("https://checkout.stripe.com")).formAction(portal("vendor")))
                .isEqualTo("'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://pay.example; script-src *", "https://pay.example/page", "javascript:alert(1)"})
    void refusesWhatIsNoOrigin(String odd) {
        assertThatThrownBy(() -> new PaymentPages(List.of(odd)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sandaga.payment.page.origins");
    }

    private static ServletContext portal(String audience) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (context, method, arguments) -> audience);
    }
}
