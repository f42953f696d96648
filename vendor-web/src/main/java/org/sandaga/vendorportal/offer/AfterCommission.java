package org.sandaga.vendorportal.offer;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.commission.CommissionLine;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.LineCommission;
import org.sandaga.offer.OfferView;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Texts;

/** What is left to a vendor of a piece that is sold at each of its prices, by the rules of now. */
@RequestScoped
public class AfterCommission {
    private final Catalog catalog;
    private final Commissions commissions;
    private final BusinessTime time;

    @Inject
    AfterCommission(Catalog catalog, Commissions commissions, BusinessTime time) {
        this.catalog = catalog;
        this.commissions = commissions;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AfterCommission() {
        this(null, null, null);
    }

    /** By currency; nothing while the catalogue does not have the product, for its category may change. */
    public List<Left> of(OfferView offer) {
        try {
            CategoryId category = catalog.product(offer.product()).category();
            List<CommissionLine> lines = offer.prices().stream()
                    .map(price -> line(offer, category, price))
                    .toList();
            return commissions.quote(lines, Map.of(), time.now()).lines().stream()
                    .map(Left::of)
                    .toList();
        } catch (NotFound notYet) {
            return List.of();
        }
    }

    private static CommissionLine line(OfferView offer, CategoryId category, Money price) {
        return new CommissionLine(
                price.currency(), offer.vendor(), offer.product(), category, offer.condition(), price, price);
    }

    /** What a price brings, and why no more. */
    public record Left(Money price, Money left, Texts why) {
        static Left of(LineCommission line) {
            Money left = line.base().minus(line.commission()).minus(line.tax());
            return new Left(line.base(), left, line.explanation());
        }
    }
}
