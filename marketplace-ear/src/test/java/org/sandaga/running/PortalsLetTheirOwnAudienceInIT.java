package org.sandaga.running;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.launcher.Login;

import static org.assertj.core.api.Assertions.assertThat;

@Alone
class PortalsLetTheirOwnAudienceInIT {
    private final RunningMarketplace marketplace = RunningMarketplace.get();
    private final Login administrator = marketplace.administrator();
    private final Browser browser = new Browser(marketplace.url());

    @ParameterizedTest
    @ValueSource(strings = {"/vendor/", "/admin/", "/account"})
    void sendsAStrangerToTheSignInPage(String path) throws Exception {
        HttpResponse<String> page = browser.open(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).endsWith("/sign-in");
        assertThat(page.body()).contains("Mot de passe");
    }

    @Test
    void letsStaffIntoTheBackOfficeAndShowsWhoTheyAre() throws Exception {
        HttpResponse<String> home = browser.signIn("/admin/", administrator.user(), administrator.password());

        assertThat(home.uri().getPath()).isEqualTo("/admin/");
        assertThat(home.body()).contains("<h1>Tableau de bord").contains("Administrator");
        assertThat(browser.open("/account").body()).contains("<h1>Bonjour Administrator");
    }

    @Test
    void refusesStaffAtTheVendorsDoor() throws Exception {
        HttpResponse<String> refused = browser.signIn("/vendor/", administrator.user(), administrator.password());

        assertThat(refused.body()).contains("Ce compte n’a pas accès à cet espace.");
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/fr/sign-in");
    }

    @Test
    void tellsSomebodyOfAnotherAudienceWhyAPortalIsShut() throws Exception {
        browser.signIn("/admin/", administrator.user(), administrator.password());

        HttpResponse<String> shut = browser.open("/vendor/");

        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("Cet espace est réservé aux vendeurs").contains("href=\"/fr/account/sell\"");
    }

    @Test
    void refusesAWrongPasswordInTheVisitorsLanguage() throws Exception {
        browser.open("/admin/preferences?language=en&next=/admin/sign-in");

        HttpResponse<String> refused = browser.signIn("/admin/", administrator.user(), "not the password");

        assertThat(refused.body())
                .contains("The address or the password is not right")
                .contains("lang=\"en\"");
    }

    @Test
    void signsOutOfEveryPortalAtOnce() throws Exception {
        browser.signIn("/admin/", administrator.user(), administrator.password());
        browser.post("/sign-out", Map.of());

        assertThat(browser.open("/admin/").uri().getPath()).isEqualTo("/admin/sign-in");
    }

    /** A page of another site can make a browser send its cookies, but no bearer token. */
    @Test
    void opensNothingOfTheApiByAPortalsCookies() throws Exception {
        browser.signIn("/admin/", administrator.user(), administrator.password());
        assertThat(browser.open("/admin/").body()).contains("<h1>Tableau de bord");

        assertThat(browser.open("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.open("/api/v1/admin/accounts").statusCode()).isEqualTo(401);
        assertThat(browser.postJson("/api/v1/admin/clock/advances", "{\"by\": \"P1D\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.open("/admin/").body())
                .as("the cookies are as good as before")
                .contains("<h1>Tableau de bord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/vendor/sign-in", "/admin/sign-in", "/sign-out"})
    void refusesAPostThatAnotherSiteSends(String path) throws Exception {
        assertThat(browser.post(path, Map.of(), "https://elsewhere.example").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/kit/frame.xhtml",
                "/WEB-INF/web.xml",
                "/jakarta.faces.resource/x.css?ln=..%2F..%2FWEB-INF"
            })
    void findsNoFileOfAView(String path) throws Exception {
        assertThat(browser.open(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/vendor/", "/admin/"})
    void knowsNoPersonasOutsideADemo(String portal) throws Exception {
        assertThat(browser.open(portal + "sign-in").body()).doesNotContain("name=\"persona\"");
        assertThat(browser.post(portal + "persona", Map.of("persona", "AMINATA"))
                        .statusCode())
                .isEqualTo(404);
    }
}
