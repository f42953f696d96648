package org.sandaga.launcher;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A program on this machine asks where the server listens. */
class HttpSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, http://localhost:8080",
        "*, http://localhost:8080",
        "0.0.0.0, http://localhost:8080",
        "10.0.0.5, http://10.0.0.5:8080",
        "fd00::5, http://[fd00::5]:8080",
    })
    void asksTheInterfaceThatIsListenedOn(String host, String url) {
        assertThat(new HttpSettings(host, 8080, 8443).localUrl()).isEqualTo(url);
    }
}
