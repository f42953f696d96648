package org.sandaga.vendorportal.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Gtin;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.Proposals;
import org.sandaga.catalog.VariantId;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.offer.Condition;
import org.sandaga.offer.NewOffer;
import org.sandaga.offer.OfferView;
import org.sandaga.offer.Offers;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.tax.TaxClass;

/** Offers a variant of a product: at which prices, how many, in which condition. */
@Named
@RequestScoped
public class NewOfferPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final Currencies currencies;
    private final Catalog catalog;
    private final Proposals proposals;
    private final Offers offers;
    private final VendorShelf shelf;
    private @Nullable ProductView product;
    private List<OfferView> mine = List.of();

    @Inject
    NewOfferPage(
            Work work,
            Desk desk,
            Typed typed,
            Currencies currencies,
            Catalog catalog,
            Proposals proposals,
            Offers offers,
            VendorShelf shelf) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.currencies = currencies;
        this.catalog = catalog;
        this.proposals = proposals;
        this.offers = offers;
        this.shelf = shelf;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NewOfferPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads the product, and offers it when the form is sent. */
    public void load() {
        desk.show(() -> {
            work.actor().requireVendor(Permission.SHOP_OFFERS);
            ProductId id = ProductId.parse(work.text("product"));
            product = product(id);
            mine = offers.of(work.actor(), id);
            typed.offer("lead", 2);
            typed.offer("pieces", 1);
            typed.offer("condition", Condition.NEW);
            typed.offer("taxClass", TaxClass.STANDARD);
            typed.offer("variant", wanted());
            if (work.isPost()) {
                desk.act(this::offer);
            }
        });
    }

    /** One that everybody sees, or the vendor's own proposal. */
    private ProductView product(ProductId id) {
        try {
            return catalog.product(id);
        } catch (NotFound notYet) {
            return proposals.proposal(work.actor(), id);
        }
    }

    private String offer() {
        NewOffer wanted = new NewOffer(
                VariantId.parse(work.text("variant")),
                work.text("vendorSku"),
                choice(Condition.values(), "condition"),
                choice(TaxClass.values(), "taxClass"),
                typed.number("lead"),
                currencies.read());
        if (wanted.prices().isEmpty()) {
            throw new InvalidInput(currencies.getAll().getFirst(), "–");
        }
        shelf.offer(work.actor(), wanted, typed.number("pieces"));
        return "/offers?did=offer.listed";
    }

    private <E extends Enum<E>> E choice(E[] all, String field) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(work.text(field)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "–"));
    }

    public ProductView getProduct() {
        return Objects.requireNonNull(product);
    }

    /** What the vendor sells of it already. */
    public List<OfferView> getMine() {
        return mine;
    }

    /** The variant that was found by its bar code, else the first that the vendor does not sell yet. */
    private String wanted() {
        return getProduct().variants().stream()
                .filter(each -> Gtin.isSame(work.text("gtin"), each.gtin()))
                .map(each -> each.id().text())
                .findFirst()
                .orElseGet(this::free);
    }

    private String free() {
        return getProduct().variants().stream()
                .map(each -> each.id())
                .filter(each -> mine.stream().noneMatch(offer -> offer.variant().equals(each)))
                .findFirst()
                .orElse(getProduct().variants().getFirst().id())
                .text();
    }

    public Condition[] getConditions() {
        return Condition.values();
    }

    public TaxClass[] getTaxClasses() {
        return TaxClass.values();
    }
}
