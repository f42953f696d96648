package org.sandaga.api.checkout;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.ProblemMembers;
import org.sandaga.checkout.QuoteDifference;
import org.sandaga.checkout.QuoteHasChanged;
import org.sandaga.shared.BusinessRuleViolated;

/** Tells line by line what is not as it was quoted. */
@ApplicationScoped
public class QuoteDifferences implements ProblemMembers {

    /**
     * One thing that is not as it was quoted.
     *
     * @param vendor whose package, or null for the total
     * @param offer the line's offer, or null when it is not a line
     * @param now what it is now, or null when it cannot be bought any more
     */
    public record Difference(
            QuoteDifference.Kind what,
            @Nullable String vendor,
            @Nullable String offer,
            String name,
            Amount quoted,
            @Nullable Amount now) {
        static Difference of(QuoteDifference of, String language) {
            return new Difference(
                    of.what(),
                    of.vendor() == null ? null : of.vendor().text(),
                    of.offer() == null ? null : of.offer().text(),
                    of.name().in(language),
                    Amount.of(of.quoted()),
                    Amount.ofNullable(of.now()));
        }
    }

    @Override
    public Class<? extends BusinessRuleViolated> rule() {
        return QuoteHasChanged.class;
    }

    @Override
    public Map<String, Object> of(BusinessRuleViolated rule, Locale language) {
        List<Difference> differences = ((QuoteHasChanged) rule)
                .differences().stream()
                        .map(each -> Difference.of(each, language.getLanguage()))
                        .toList();
        return Map.of("differences", differences);
    }
}
