package org.sandaga.backoffice.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.ProductDesk;
import org.sandaga.analytics.ProductOffer;
import org.sandaga.backoffice.page.Called;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.Proposals;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.portal.CategoryNames;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.VendorId;

/** One product; a proposal beside the product that it is most like, to be decided. */
@Named
@RequestScoped
public class ProductPage {
    private final Catalog catalog;
    private final Proposals proposals;
    private final ProductDesk products;
    private final Offers shelf;
    private final CategoryNames categories;
    private final AttributeWords attributes;
    private final Called called;
    private final Written written;
    private final Work work;
    private final Desk desk;
    private @Nullable ProductView view;
    private @Nullable ProductView twin;
    private List<ProductOffer> offers = List.of();
    private List<ProductOffer> twinOffers = List.of();

    @Inject
    ProductPage(
            Catalog catalog,
            Proposals proposals,
            ProductDesk products,
            Offers shelf,
            CategoryNames categories,
            AttributeWords attributes,
            Called called,
            Written written,
            Work work,
            Desk desk) {
        this.catalog = catalog;
        this.proposals = proposals;
        this.products = products;
        this.shelf = shelf;
        this.categories = categories;
        this.attributes = attributes;
        this.called = called;
        this.written = written;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProductPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Decides, else shows it. */
    public void open() {
        desk.open(this::decide, this::read);
    }

    private String decide() {
        return switch (work.text("do")) {
            case "accept" -> done("product-accepted", () -> proposals.accept(work.actor(), id()));
            case "back" -> done("product-back", () -> proposals.sendBack(work.actor(), id(), work.text("remark")));
            case "archive" -> done("product-archived", () -> catalog.archive(work.actor(), id()));
            case "block" -> done("offer-blocked", () -> shelf.block(work.actor(), offer(), work.text("reason")));
            case "release" -> done("offer-released", () -> shelf.unblock(work.actor(), offer()));
            default -> "";
        };
    }

    private String done(String told, Runnable command) {
        command.run();
        return "/products/" + id().text() + "?did=" + told;
    }

    private void read() {
        ProductView found = catalog.product(work.actor(), id());
        if (isUndecided(found)) {
            twin = products.twin(work.actor(), id()).map(catalog::product).orElse(null);
        }
        attributes.learn(found.category());
        if (twin != null) {
            attributes.learn(twin.category());
            twinOffers = products.offers(work.actor(), twin.id());
        }
        offers = products.offers(work.actor(), id());
        VendorId proposer = found.proposer();
        if (proposer != null) {
            called.learn(List.of(proposer.text()));
        }
        view = found;
    }

    private static boolean isUndecided(ProductView product) {
        return product.status() == ProductStatus.PROPOSED || product.status() == ProductStatus.REVISION;
    }

    private ProductId id() {
        return ProductId.parse(work.getPlace());
    }

    private OfferId offer() {
        return OfferId.parse(work.text("offer"));
    }

    public @Nullable ProductView getView() {
        return view;
    }

    /** The published product that a proposal has a bar code of, or is most like, or null. */
    public @Nullable ProductView getTwin() {
        return twin;
    }

    /** Who offers it; one line for each offer, whatever its currencies. */
    public List<ProductOffer> getOffers() {
        return offers.stream().filter(this::isFirst).toList();
    }

    private boolean isFirst(ProductOffer line) {
        return offers.stream()
                .filter(each -> each.id().equals(line.id()))
                .findFirst()
                .filter(line::equals)
                .isPresent();
    }

    /** What a piece of an offer costs, a line for each currency. */
    public String cost(ProductOffer offer) {
        return offers.stream()
                .filter(each -> each.id().equals(offer.id()) && each.price() != null)
                .map(each -> written.money(each.price()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the operator can take an offer off sale. */
    public boolean canBlock(ProductOffer offer) {
        return isOnSale(OfferStatus.valueOf(offer.status()));
    }

    /** For the time being or soon, too; what is blocked or retired is off already. */
    static boolean isOnSale(OfferStatus status) {
        return switch (status) {
            case PENDING, LIVE, PAUSED -> true;
            case BLOCKED, RETIRED -> false;
        };
    }

    /** How many offers would go with it. */
    public long getLive() {
        return offers.stream()
                .filter(each -> each.status().equals("LIVE"))
                .map(ProductOffer::id)
                .distinct()
                .count();
    }

    /** Whether it waits for a decision. */
    public boolean isProposed() {
        return view != null && view.status() == ProductStatus.PROPOSED;
    }

    /** Whether anybody still reads what it says, so that it can be mended. */
    public boolean isChangeable() {
        return view != null && view.status() != ProductStatus.ARCHIVED;
    }

    /** Whether it can be taken out of the catalogue. */
    public boolean isArchivable() {
        return view != null && view.status() == ProductStatus.PUBLISHED;
    }

    private String prices(ProductView product) {
        return (product == twin ? twinOffers : offers)
                .stream()
                        .filter(each -> each.price() != null)
                        .map(each -> attributes.said(each.shop(), written.money(each.price())))
                        .collect(Collectors.joining(", "));
    }

    /** The product line by line; beside its twin, where there is one, what differs comes first. */
    public List<Comparison> getLines() {
        if (view == null) {
            return List.of();
        }
        List<Comparison> lines =
                Comparison.of(view, twin, each -> categories.path(each.category()), this::prices, attributes);
        return twin == null
                ? lines
                : lines.stream()
                        .sorted(Comparator.comparing(Comparison::isDifferent).reversed())
                        .toList();
    }
}
