package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRow;
import org.sandaga.payout.PayoutSent;
import org.sandaga.payout.PayoutView;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Later;

/** Tells those who look after a vendor's money that some is on its way; what has failed since is left out. */
@Dependent
class TellVendorWhenPayoutSent {
    private final PayoutBook payouts;
    private final VendorLetters letters;
    private final PayoutTable table;

    @Inject
    TellVendorWhenPayoutSent(PayoutBook payouts, VendorLetters letters, PayoutTable table) {
        this.payouts = payouts;
        this.letters = letters;
        this.table = table;
    }

    void on(@Observes @Later("notification") PayoutSent event) {
        PayoutView payout = payouts.payout(Actor.SYSTEM, event.payout());
        if (payout.payout().status().isUnderWay()) {
            letters.tellFinance(
                    event.vendor(),
                    LetterKind.PAYOUT_SENT,
                    event.payout(),
                    (letter, language) -> told(letter, payout, language));
        }
    }

    private Letter told(Letter letter, PayoutView payout, String language) {
        PayoutRow row = payout.payout();
        return letter.with("amount", Formats.money(row.amount(), language))
                .with("provider", row.provider())
                .with("account", Formats.masked(row.destination()))
                .with("when", table.arrival(row, language))
                .with(PayoutTable.covers(payout, language))
                .leadingTo(Links.shopPayout(row.id()));
    }
}
