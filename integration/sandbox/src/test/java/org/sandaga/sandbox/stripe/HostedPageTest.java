package org.sandaga.sandbox.stripe;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;

import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;

class HostedPageTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27300 | xof | fr | 27 300 F CFA",
                "27300 | xof | en | F CFA 27,300",
                "123450 | eur | fr | 1 234,50 €",
                "123450 | eur | en | €1,234.50",
                "1000 | usd | en | $10.00",
                "1000 | kwd | en | KWD 1.000",
                "1000 | jpy | en | ¥1,000"
            })
    void writesAmountsAsTheLanguageDoes(long amount, String currency, String language, String shown)
            throws StripeException {
        Session session = Purchases.open(world, amount, currency);

        String page = world.get(session.getUrl(), "Accept-Language", language).body();

        assertThat(page.replaceAll("[\\u00a0\\u202f]", " "))
                .contains("<p class=\"amount\" id=\"amount\">" + shown + "</p>");
        assertThat(page).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void theSessionsLanguageComesBeforeTheBrowsers() throws StripeException {
        Session session = world.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Purchases.session(1_000, "eur")
                        .setLocale(SessionCreateParams.Locale.FR)
                        .build());

        assertThat(world.get(session.getUrl(), "Accept-Language", "en").body()).contains("Choisissez une carte");
        assertThat(world.get(session.getUrl() + "?lang=en").body()).contains("Choose a test card");
    }

    @Test
    void showsNamesAsTextAndLetsNoScriptRun() throws StripeException {
        Session session = world.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Purchases.session(1_000, "eur")
                        .addLineItem(Purchases.line("<script>alert('x')</script>", 500, "eur"))
                        .build());

        var page = world.get(session.getUrl());
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
    }

    @Test
    void offersToPayLaterOnlyWhereTheShopAllowsIt() throws StripeException {
        Session cardOnly = world.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Purchases.session(1_000, "eur")
                        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                        .build());

        assertThat(world.get(cardOnly.getUrl()).body())
                .contains("value=\"success\"")
                .doesNotContain("value=\"later\"");
        assertThat(world.get(Purchases.open(world, 1_000, "eur").getUrl()).body())
                .contains("value=\"later\"");
    }

    @Test
    void saysWhyACardWasDeclined() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        String back = Purchases.pay(world, session, "declined");

        assertThat(world.get(back, "Accept-Language", "en").body()).contains("Your card was declined");
    }

    @Test
    void aPageThatIsNotThereIsNotFound() {
        assertThat(world.get("/stripe/pay/cs_test_none").statusCode()).isEqualTo(404);
        assertThat(world.get("/stripe/onboarding/link_none").statusCode()).isEqualTo(404);
    }
}
