package org.sandaga.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;

import static org.assertj.core.api.Assertions.assertThat;

class RestartTest {
    @TempDir
    private Path folder;

    private World world;

    @AfterEach
    void stop() {
        world.close();
    }

    private void start() {
        world = new World(SandboxSettings.onFreePorts().withData(folder));
    }

    private Account account(String key) throws StripeException {
        return world.stripe()
                .v1()
                .accounts()
                .create(
                        AccountCreateParams.builder()
                                .setEmail(key + "@example.com")
                                .build(),
                        RequestOptions.builder().setIdempotencyKey(key).build());
    }

    @Test
    void objectsAndIdempotencyKeysOutliveARestart() throws StripeException {
        start();
        Account account = account("a");
        world.restart();

        assertThat(world.stripe().v1().accounts().retrieve(account.getId()).getEmail())
                .isEqualTo("a@example.com");
        assertThat(account("a").getId()).isEqualTo(account.getId());
        assertThat(world.json("/_sandbox/stripe/objects/account").path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void eventsThatWereNotTakenAreDeliveredAfterARestart() throws StripeException {
        start();
        world.ear.refusals.set(1_000_000);
        Account account = account("a");
        world.control("/stripe/accounts/" + account.getId(), "{\"enabled\": true}");
        world.ear.next("account.updated");
        world.restart();
        world.ear.refusals.set(0);

        WebhookEar.Heard heard = world.ear.next("account.updated");
        assertThat(heard.body()).contains(account.getId());
    }

    @Test
    void aTornLastLineIsLeftOutAndNothingElse() throws StripeException, IOException {
        start();
        Account whole = account("a");
        world.sandbox.close();
        Files.writeString(
                folder.resolve("stripe.jsonl"),
                "{\"set\":[{\"object\":\"account\",\"id\":\"acct_torn",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        world.restart();
        Account later = account("b");
        world.restart();

        assertThat(world.json("/_sandbox/stripe/objects/account")
                        .path("objects")
                        .findValuesAsText("id"))
                .containsExactly(later.getId(), whole.getId());
    }

    @Test
    void noCardNumberIsKept() throws StripeException, IOException {
        start();
        var page = world.stripe().v1().checkout().sessions().create(org.sandaga.sandbox.stripe.SamplePurchase.params());
        world.post(page.getUrl(), Map.of("card", "4242 4242 4242 4242", "action", "pay"));

        assertThat(Files.readString(folder.resolve("stripe.jsonl")))
                .contains("\"payment_status\":\"paid\"")
                .doesNotContainPattern("4242[ +]?4242");
        assertThat(world.get("/_sandbox/requests").body()).doesNotContainPattern("4242[ +]?4242");
    }
}
