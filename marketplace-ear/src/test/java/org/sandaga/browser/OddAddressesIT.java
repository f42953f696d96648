package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;

/** The same question, put so that it might be decided otherwise: who may, may by its one address only. */
@Beside
@InChromium
class OddAddressesIT {
    private static final Square SQUARE = Square.get();

    /** One page of everything that a portal keeps for some, with somebody who may see it and somebody who may not. */
    @ParameterizedTest
    @CsvSource({
        "/fr/account/purchases/{purchase}, awa, marc",
        "/fr/account/addresses, awa, ''",
        "/vendor/orders/{sale}, fatou, koffi",
        "/vendor/finance, fatou, khady",
        "/admin/people, aminata, lea",
        "/admin/purchases/{anyOrder}, omar, fatou"
    })
    @Tag("A-01")
    @Tag("A-12")
    void leadNowhereElse(String pattern, String owner, String stranger) {
        String address = new ViewRule("", pattern, Set.of(), List.of()).at(SQUARE::thing);
        assertThat(asked(owner, "HEAD", address).statusCode()).isEqualTo(200);

        Stream.of(owner, stranger, "anonymous").filter(name -> !name.isEmpty()).forEach(name -> {
            for (String odd : odd(address)) {
                HttpResponse<String> answer = asked(name, "GET", odd);
                assertThat(isTurnedAway(answer) || leads(answer).equals(address))
                        .as("%s at %s gets %s and is led to %s", name, odd, answer, leads(answer))
                        .isTrue();
            }
            if (!name.equals(owner)) {
                HttpResponse<String> answer = asked(name, "HEAD", address);
                assertThat(isTurnedAway(answer))
                        .as("%s looks at the head of %s and gets %s", name, address, answer)
                        .isTrue();
            }
            assertThat(asked(name, "OPTIONS", address).statusCode())
                    .as("options of " + address + " for " + name)
                    .isIn(302, 303, 403, 404, 405);
        });
    }

    private static HttpResponse<String> asked(String name, String method, String address) {
        return SQUARE.people().get(name).send(method, address);
    }

    private static List<String> odd(String address) {
        return List.of(
                address + ";x=1",
                "/" + address,
                address.replaceFirst("/(?=[^/]*$)", "//"),
                address.replaceFirst("/(?=[^/]*$)", "/%2e/"),
                address.replaceFirst("/(?=[^/]*$)", "%2f"),
                address.replaceFirst("/(?=[^/]*$)", "/x/%2e%2e/"));
    }

    /** Told that there is nothing, or asked to sign in. */
    private static boolean isTurnedAway(HttpResponse<String> answer) {
        return Set.of(400, 403, 404).contains(answer.statusCode())
                || leads(answer).endsWith("/sign-in");
    }

    /** The path to which the answer leads; empty when it leads nowhere. */
    private static String leads(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
    }
}
