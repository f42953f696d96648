package org.sandaga.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/** Lines with their rules, and what each vendor's package costs to send. */
record ChargedSale(List<Charged> lines, Map<VendorId, Money> shipping) {

    CommissionQuote answer() {
        Map<VendorId, ShippingCommission> ofShipping = new TreeMap<>(java.util.Comparator.comparing(VendorId::value));
        shipping.forEach((vendor, price) ->
                onShipping(vendor, price).ifPresent(commission -> ofShipping.put(vendor, commission)));
        return new CommissionQuote(lines.stream().map(Charged::commission).toList(), ofShipping);
    }

    private Optional<ShippingCommission> onShipping(VendorId vendor, Money price) {
        List<Charged> own = lines.stream()
                .filter(each -> each.line().vendor().equals(vendor))
                .toList();
        if (own.stream().noneMatch(each -> each.rule().fee().onShipping())) {
            return Optional.empty();
        }
        List<Money> parts = price.allocate(
                own.stream().map(each -> each.line().base().minor()).toList());
        List<Money> fees = new ArrayList<>();
        List<Money> taxes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RuleFee fee = own.get(i).rule().fee();
            fees.add(fee.feeOnShipping(parts.get(i)));
            taxes.add(fee.tax(fees.get(i)));
        }
        return Optional.of(
                commission(own, price, Money.sum(fees, price.currency()), Money.sum(taxes, price.currency())));
    }

    private static ShippingCommission commission(List<Charged> own, Money price, Money fee, Money tax) {
        List<RuleView> rules = own.stream()
                .map(Charged::rule)
                .filter(rule -> rule.fee().onShipping())
                .distinct()
                .toList();
        return new ShippingCommission(
                rules.size() == 1 ? rules.getFirst().id() : null,
                price,
                fee,
                tax,
                Explanation.ofShipping(rules, price, fee));
    }
}
