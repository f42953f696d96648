package org.sandaga.vendorportal.finance;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.payout.NextPayout;
import org.sandaga.portal.MyShops;
import org.sandaga.portal.Work;
import org.sandaga.shared.Words;

/** Names currencies, payment providers and accounts as people know them, where the domain has codes. */
@Named
@RequestScoped
public class MoneyWords {
    private static final int SHOWN = 4;

    private final Work work;
    private final MyShops shops;

    @Inject
    MoneyWords(Work work, MyShops shops) {
        this.work = work;
        this.shops = shops;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MoneyWords() {
        this(null, null);
    }

    /** A currency's name at the head of something, such as {@code Euro}. */
    public String currency(String code) {
        return capitalised(Currency.getInstance(code).getDisplayName(work.locale()));
    }

    /** A currency's sign, such as {@code F CFA}. */
    public String sign(String code) {
        return Currency.getInstance(code).getSymbol(work.locale());
    }

    /** A payment provider's name; its code when it is one that we have no name for. */
    public String provider(String code) {
        return word("provider." + code).orElseGet(() -> capitalised(code));
    }

    /** Why a provider stopped an account or a payout; its code when it is one that we have no words for. */
    public String reason(@Nullable String code) {
        String known = Objects.requireNonNullElse(code, "").replaceFirst("^rejected\\..*", "rejected");
        return word("reason." + known)
                .orElseGet(() -> Words.of(MoneyWords.class, "reason.other", work.locale(), known));
    }

    private Optional<String> word(String key) {
        return Optional.of(Words.of(MoneyWords.class, key, work.locale())).filter(each -> !each.equals(key));
    }

    /** Enough of an account's number to know it again, and no more. */
    public String account(String number) {
        String end = number.substring(Math.max(0, number.length() - SHOWN));
        return Words.of(MoneyWords.class, "destination.ends", work.locale(), end);
    }

    /** Whether a currency is that of the shop's own country. */
    public boolean isHome(String code) {
        Currency home = Currency.getInstance(Locale.of("", shops.getCurrent().country()));
        return home != null && home.getCurrencyCode().equals(code);
    }

    /** In each currency, that of the shop's own country first. */
    public List<NextPayout> homeFirst(List<NextPayout> payouts) {
        return payouts.stream()
                .sorted(Comparator.comparing(
                        (NextPayout each) -> !isHome(each.balance().currency())))
                .toList();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
