package org.sandaga.connectors.stripe;

import java.net.URI;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.sandaga.connectors.payment.TransferGatewayContract;
import org.sandaga.connectors.payment.Trouble;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payout.StartTransfer;
import org.sandaga.payout.TransferGateway;
import org.sandaga.payout.TransferState;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StripeTransfersTest extends TransferGatewayContract {
    private static StripeWorld world;

    @BeforeAll
    static void open() {
        world = new StripeWorld();
        world.steer("/stripe/topups", "{\"currency\": \"xof\", \"amount\": 1000000}");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Override
    protected TransferGateway gateway() {
        return world.transfers;
    }

    @Override
    protected String usableAccount() {
        String account = unfinishedAccount();
        URI nowhere = URI.create("http://127.0.0.1:1/");
        world.press(world.accounts.onboardingLink(account, nowhere, nowhere), "complete");
        return account;
    }

    @Override
    protected String unfinishedAccount() {
        VendorId vendor = VendorId.next();
        return world.accounts.open(
                new VendorProfile(vendor, "Awa", "Awa", VendorKind.INDIVIDUAL, "SN", null), vendor.text());
    }

    @Override
    protected Money received(String account) {
        long sum = world.objects("transfer").stream()
                .filter(transfer -> transfer.path("destination").asText().equals(account))
                .mapToLong(transfer -> transfer.path("amount").asLong())
                .sum();
        return Money.of(sum, "XOF");
    }

    @Override
    protected void trouble(Trouble trouble) {
        world.trouble(trouble);
    }

    @Override
    protected void peace() {
        world.peace();
    }

    @Test
    void saysWhatStripeIsShortOf() {
        StartTransfer tooMuch = transfer(usableAccount(), 90_000_000);

        assertThatThrownBy(() -> send(tooMuch))
                .isInstanceOfSatisfying(
                        ProviderRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("balance_insufficient"));
    }

    @Test
    void takesARefusalToSayWhatItPaidBeforeForNoAnswer() {
        StartTransfer transfer = transfer(usableAccount(), 5_000);
        world.steer(
                "/faults",
                "{\"path\": \"/stripe/v1/transfers\", \"method\": \"GET\", \"kind\": \"status\", \"status\": 400, "
                        + "\"count\": 0}");
        try {
            assertThatThrownBy(() -> send(transfer)).isInstanceOf(ProviderUnavailable.class);
        } finally {
            world.peace();
        }

        assertThat(received(transfer.destination())).isEqualTo(Money.of(0, "XOF"));
        send(transfer);
        assertThat(received(transfer.destination())).isEqualTo(Money.of(5_000, "XOF"));
    }

    @Test
    void saysThatATransferCameBack() throws Exception {
        TransferState sent = send(transfer(usableAccount(), 5_000));
        new StripeConnection(StripeWorld.settings(world.sandbox.stripeApiBase()))
                .client()
                .v1()
                .transfers()
                .reversals()
                .create(sent.reference());

        assertThat(gateway().fetch(sent.reference()))
                .hasValueSatisfying(state -> assertThat(state.status()).isEqualTo(TransferState.Status.FAILED));
    }
}
