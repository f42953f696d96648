package org.sandaga.sandbox;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SandboxSettingsTest {

    @Test
    void listensOnLoopbackByDefault() {
        SandboxSettings settings = SandboxSettings.from(Map.of("PATH", "/bin"));

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.smtpPort()).isEqualTo(3025);
        assertThat(settings.webhookUrl()).hasToString("http://127.0.0.1:8080/api/v1/webhooks/stripe");
    }

    @ParameterizedTest
    @CsvSource({
        "SANDAGA_SANDBOX_PROT, 1, unknown variable SANDAGA_SANDBOX_PROT",
        "SANDAGA_SANDBOX_PORT, eighty, must be a number from 0 to 65535",
        "SANDAGA_SANDBOX_PORT, 65536, must be a number from 0 to 65535",
        "SANDAGA_SANDBOX_WEBHOOK_URL, file:///etc, must be an http address",
        "SANDAGA_SANDBOX_WEBHOOK_URL, a b, must be an http address"
    })
    void saysWhatIsWrongInOneSentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> SandboxSettings.from(Map.of(name, value)))
                .isInstanceOf(SandboxSettings.UnusableSetting.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (Sandbox first = Sandbox.start(SandboxSettings.onFreePorts())) {
            String http = first.baseUrl().substring(first.baseUrl().lastIndexOf(':') + 1);
            String smtp = String.valueOf(first.smtpPort());

            assertThatThrownBy(() -> start(http, "0"))
                    .hasMessageContaining("port " + http + " is taken (SANDAGA_SANDBOX_PORT)");
            assertThatThrownBy(() -> start("0", smtp))
                    .hasMessageContaining("port " + smtp + " is taken (SANDAGA_SANDBOX_SMTP_PORT)");
        }
    }

    private static void start(String http, String smtp) throws IOException {
        Sandbox.start(SandboxSettings.from(Map.of("SANDAGA_SANDBOX_PORT", http, "SANDAGA_SANDBOX_SMTP_PORT", smtp)))
                .close();
    }
}
