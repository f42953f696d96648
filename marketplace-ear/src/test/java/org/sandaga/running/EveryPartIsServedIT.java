package org.sandaga.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Alone
class EveryPartIsServedIT {
    private final RunningMarketplace marketplace = RunningMarketplace.get();
    /** Portals lead to their sign-in. */
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/", "/vendor/", "/admin/", "/openapi"})
    void answers(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNothingAboutTheServer() throws Exception {
        HttpResponse<String> missing = get("/no/such/page");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(missing.body()).doesNotContainIgnoringCase("liberty").doesNotContain("SRVE", "at com.");
    }

    /** It names pictures of its own portal down to its end, in whichever portal was asked first. */
    @ParameterizedTest
    @ValueSource(strings = {"/vendor", "/admin", "/vendor"})
    void givesEachPortalTheWholeStyleSheetOfItsWidgets(String portal) throws Exception {
        assertThat(get(portal + "/jakarta.faces.resource/components.css.xhtml?ln=primefaces")
                        .body())
                .contains(portal + "/jakarta.faces.resource/tree/images/line.gif")
                .doesNotContain("#{");
    }

    @Test
    void comesBackAfterItWasKilled() throws Exception {
        marketplace.killServer();
        marketplace.startServer();

        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = marketplace.url().resolve(path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
