package org.sandaga.notification;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.market.Markets;
import org.sandaga.payout.PayoutRow;
import org.sandaga.payout.PayoutView;
import org.sandaga.shared.Money;

/** Tells a payout as a table of the orders it pays, and when it should arrive. */
@Dependent
class PayoutTable {
    /** A mail is no statement; the vendor's pages show every order. */
    private static final int MOST = 30;

    private final Markets markets;

    @Inject
    PayoutTable(Markets markets) {
        this.markets = markets;
    }

    /** The day on which the vendor's bank should have it, where its currency is used. */
    String arrival(PayoutRow payout, String language) {
        if (payout.expectedAt() == null) {
            return "";
        }
        ZoneId zone = markets.all().stream()
                .filter(market -> market.currency().equals(payout.amount().currency()))
                .map(market -> market.zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return Formats.day(payout.expectedAt(), zone, language);
    }

    static List<Letter.Section> covers(PayoutView payout, String language) {
        LetterWords words = LetterWords.in(language);
        List<PayoutView.Share> shares = payout.shares();
        List<Letter.Line> lines = new ArrayList<>(shares.stream()
                .limit(MOST)
                .map(share -> line(share, words, language))
                .toList());
        if (shares.size() > MOST) {
            lines.add(rest(shares.subList(MOST, shares.size()), words, language));
        }
        Money total = payout.payout().amount();
        Letter.Line sum = new Letter.Line(words.common("total"), "", Formats.money(total, language));
        return List.of(new Letter.Section(words.common("payoutcovers"), lines, List.of(sum)));
    }

    private static Letter.Line line(PayoutView.Share share, LetterWords words, String language) {
        String order = Filler.fill(words.common("payoutorder"), slot -> share.number());
        return new Letter.Line(order, "", Formats.money(share.amount(), language));
    }

    private static Letter.Line rest(List<PayoutView.Share> shares, LetterWords words, String language) {
        Money sum = Money.sum(
                shares.stream().map(PayoutView.Share::amount).toList(),
                shares.getFirst().amount().currency());
        String more = Filler.fill(words.common("payoutrest"), slot -> String.valueOf(shares.size()));
        return new Letter.Line(more, "", Formats.money(sum, language));
    }
}
