package org.sandaga.backoffice.commission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Choice;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.commission.PriceBand;
import org.sandaga.commission.RuleDraft;
import org.sandaga.commission.RuleFee;
import org.sandaga.commission.RuleMatch;
import org.sandaga.commission.RuleView;
import org.sandaga.offer.Condition;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Id;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.TypedMoney;
import org.sandaga.shared.VendorId;

/** Reads a commission rule out of the form of its page; what the form does not show stays as it was. */
@RequestScoped
public class RuleForm {
    private static final int LONGEST_NAME = 100;

    private final Work work;
    private final Typed typed;
    private final Written written;

    @Inject
    RuleForm(Work work, Typed typed, Written written) {
        this.work = work;
        this.typed = typed;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RuleForm() {
        this(null, null, null);
    }

    void offer(RuleView rule) {
        RuleMatch match = rule.match();
        typed.offer("name", rule.name());
        typed.offer("rate", percent(rule.fee().rateBasisPoints()));
        typed.offer("tax", percent(rule.fee().taxBasisPoints()));
        typed.offer("shipping", rule.fee().onShipping() ? "true" : "");
        typed.offer("vendor", text(match.vendor()));
        typed.offer("category", text(match.category()));
        typed.offer("product", text(match.product()));
        typed.offer("condition", match.condition());
        PriceBand prices = match.prices();
        typed.offer("lowest", prices == null ? "" : TypedMoney.of(prices.from(), work.locale()));
        typed.offer("below", prices == null ? "" : TypedMoney.of(prices.below(), work.locale()));
        typed.offer("currency", prices == null ? "" : prices.from().currency());
        typed.offer("from", day(match.from(), 0));
        typed.offer("through", day(match.until(), 1));
        typed.offer("version", rule.version());
    }

    /** The tax on a commission is the same in nearly every rule. */
    void offerTaxOf(RuleView general) {
        typed.offer("tax", percent(general.fee().taxBasisPoints()));
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Id id) {
        return id == null ? "" : id.text();
    }

    private String day(@Nullable Instant moment, int back) {
        return moment == null
                ? ""
                : LocalDate.ofInstant(moment, written.zone()).minusDays(back).toString();
    }

    long version() {
        return typed.number("version");
    }

    RuleDraft draft(@Nullable RuleView before) {
        return new RuleDraft(Input.line("name", work.text("name"), LONGEST_NAME), match(), fee(before));
    }

    private RuleMatch match() {
        String product = work.text("product");
        String vendor = work.text("vendor");
        String category = work.text("category");
        return new RuleMatch(
                vendor.isEmpty() ? null : VendorId.parse(vendor),
                category.isEmpty() ? null : CategoryId.parse(category),
                product.isEmpty() ? null : ProductId.parse(product),
                Choice.of(Condition.class, work.text("condition")),
                prices(),
                begin("from", 0),
                begin("through", 1));
    }

    /** From the lowest price on, to below the highest; either may be left open. */
    private @Nullable PriceBand prices() {
        String currency = currency();
        Money lowest = TypedMoney.read("lowest", work.text("lowest"), currency, work.locale());
        Money below = TypedMoney.read("below", work.text("below"), currency, work.locale());
        if (lowest == null && below == null) {
            return null;
        }
        if (lowest != null && below != null && below.compareTo(lowest) <= 0) {
            throw new InvalidInput("below", "> " + written.money(lowest));
        }
        return new PriceBand(lowest == null ? Money.zero(currency) : lowest, below);
    }

    private String currency() {
        try {
            return Money.zero(work.text("currency")).currency();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("currency", "ISO 4217");
        }
    }

    private @Nullable Instant begin(String field, int later) {
        try {
            String day = work.text(field);
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(written.zone())
                            .toInstant();
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput(field, "2026-12-31");
        }
    }

    private RuleFee fee(@Nullable RuleView before) {
        return new RuleFee(
                basisPoints("rate"),
                !work.text("shipping").isEmpty(),
                basisPoints("tax"),
                before == null ? List.of() : before.fee().limits());
    }

    private int basisPoints(String field) {
        try {
            return new BigDecimal(work.text(field).strip().replace(',', '.'))
                    .movePointRight(2)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException notOne) {
            throw new InvalidInput(field, "0 … 100");
        }
    }
}
