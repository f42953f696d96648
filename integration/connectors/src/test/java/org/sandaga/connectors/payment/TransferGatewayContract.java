package org.sandaga.connectors.payment;

import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.StartTransfer;
import org.sandaga.payout.TransferGateway;
import org.sandaga.payout.TransferState;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the domain relies on in every provider that pays vendors. */
public abstract class TransferGatewayContract {

    protected abstract TransferGateway gateway();

    /** An account that may be paid to. */
    protected abstract String usableAccount();

    /** An account whose holder has not yet told who they are. */
    protected abstract String unfinishedAccount();

    /** How much an account has received. */
    protected abstract Money received(String account);

    /** The next requests that change something meet trouble until {@link #peace}. */
    protected abstract void trouble(Trouble trouble);

    protected abstract void peace();

    protected static StartTransfer transfer(String account, long minor) {
        return new StartTransfer(PayoutId.next(), Money.of(minor, "XOF"), account, "run_" + UUID.randomUUID());
    }

    protected TransferState send(StartTransfer transfer) {
        return gateway().send(transfer, transfer.payout().text());
    }

    @Test
    void paysOnceForAKeyHoweverOftenItIsAsked() {
        StartTransfer transfer = transfer(usableAccount(), 12_000);

        TransferState sent = send(transfer);

        assertThat(sent.status()).isEqualTo(TransferState.Status.SETTLED);
        assertThat(send(transfer)).isEqualTo(sent);
        assertThat(gateway().fetch(sent.reference())).contains(sent);
        assertThat(received(transfer.destination())).isEqualTo(transfer.amount());
    }

    @Test
    void refusesToPayIntoAnAccountThatIsNotUsableOrUnknown() {
        assertThatThrownBy(() -> send(transfer(unfinishedAccount(), 1_000))).isInstanceOf(ProviderRefused.class);
        assertThatThrownBy(() -> send(transfer("acct_nobody", 1_000))).isInstanceOf(ProviderRefused.class);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherAmount() {
        StartTransfer transfer = transfer(usableAccount(), 12_000);
        send(transfer);
        StartTransfer other =
                new StartTransfer(transfer.payout(), Money.of(12_001, "XOF"), transfer.destination(), transfer.group());

        assertThatThrownBy(() -> send(other)).isInstanceOf(ProviderRefused.class);
    }

    @Test
    void knowsNothingOfAForeignName() {
        assertThat(gateway().fetch("nobodys")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("W-26")
    void paysOnceThroughAnyTrouble(Trouble trouble) {
        StartTransfer transfer = transfer(usableAccount(), 900);

        trouble(trouble);
        assertThatThrownBy(() -> send(transfer)).isInstanceOf(ProviderUnavailable.class);
        peace();
        send(transfer);

        assertThat(received(transfer.destination())).isEqualTo(transfer.amount());
    }
}
