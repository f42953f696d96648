package org.sandaga.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is real is left to the real ones; the sandbox plays the rest, or is not started at all. */
class OutsideSettingsTest {
    private static final Map<String, String> MAIL =
            Map.of("SANDAGA_MAIL_HOST", "smtp.example.org", "SANDAGA_MAIL_PORT", "587");
    private static final Map<String, String> MONEY = Map.of(
            "SANDAGA_PAYMENT_STRIPE_KEY", "sk_live_theirs", "SANDAGA_PAYMENT_STRIPE_WEBHOOK_SECRET", "whsec_theirs");

    @TempDir
    Path data;

    @Test
    void leavesMailAndMoneyToTheSandboxWhereNothingIsSet() {
        Settings settings = with(Map.of(), Map.of());

        assertThat(settings.outside().sandboxNeeded()).isTrue();
        assertThat(settings.forServer())
                .containsEntry("SANDAGA_MAIL_HOST", "127.0.0.1")
                .containsEntry("SANDAGA_MAIL_PORT", "3025")
                .containsEntry("SANDAGA_PAYMENT_STRIPE_API_BASE", "http://127.0.0.1:8090/stripe")
                .containsEntry("SANDAGA_PAYMENT_PAGE_ORIGINS", "http://127.0.0.1:8090");
    }

    @Test
    void tellsServerAndSandboxTheSameSecrets() {
        Settings settings = with(Map.of(), Map.of());
        Map<String, String> sandbox = settings.outside().forSandbox(settings.http(), data);

        assertThat(settings.forServer())
                .containsEntry("SANDAGA_PAYMENT_STRIPE_KEY", sandbox.get("SANDAGA_SANDBOX_STRIPE_KEY"))
                .containsEntry("SANDAGA_PAYMENT_STRIPE_WEBHOOK_SECRET", sandbox.get("SANDAGA_SANDBOX_WEBHOOK_SECRET"));
    }

    @Test
    void sendsMailThroughARealServerWhileTheSandboxPlaysTheProvider() {
        Settings settings = with(MAIL, Map.of());

        assertThat(settings.outside().sandboxNeeded()).isTrue();
        assertThat(settings.forServer())
                .containsAllEntriesOf(MAIL)
                .containsEntry("SANDAGA_PAYMENT_STRIPE_API_BASE", "http://127.0.0.1:8090/stripe");
    }

    @Test
    void paysThroughARealProviderWhileTheSandboxTakesTheMail() {
        Settings settings = with(Map.of(), MONEY);

        assertThat(settings.outside().sandboxNeeded()).isTrue();
        assertThat(settings.forServer())
                .containsAllEntriesOf(MONEY)
                .containsEntry("SANDAGA_MAIL_HOST", "127.0.0.1")
                .doesNotContainKeys("SANDAGA_PAYMENT_STRIPE_API_BASE", "SANDAGA_PAYMENT_PAGE_ORIGINS");
    }

    @Test
    void startsNoSandboxWhereMailAndMoneyAreReal() {
        Settings settings = with(MAIL, MONEY);

        assertThat(settings.outside().sandboxNeeded()).isFalse();
        assertThat(settings.forServer())
                .containsAllEntriesOf(MAIL)
                .containsAllEntriesOf(MONEY)
                .doesNotContainKeys("SANDAGA_PAYMENT_STRIPE_API_BASE", "SANDAGA_PAYMENT_PAGE_ORIGINS");
    }

    /** Else a first purchase that is made from another terminal would wait for its mail where nobody answers. */
    @Test
    void findsTheSandboxThatRunsWhateverIsSetNow() {
        Settings settings = with(Map.of(), Map.of());
        assertThat(settings.runningSandboxUrl()).isEqualTo("http://127.0.0.1:8090");

        settings.data().running().write(Map.of("sandbox.url", "http://127.0.0.1:9090"));

        assertThat(settings.runningSandboxUrl()).isEqualTo("http://127.0.0.1:9090");
    }

    private Settings with(Map<String, String> mail, Map<String, String> money) {
        Map<String, String> environment = new HashMap<>(mail);
        environment.putAll(money);
        environment.put("SANDAGA_DATA", data.toString());
        return Settings.of(environment);
    }
}
