package org.sandaga.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.Condition;
import org.sandaga.offer.NewOffer;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;
import org.sandaga.tax.TaxClass;
import org.sandaga.testing.House;

/** Products on show with offers in stock, and what one finds of them, for tests of the search. */
final class Souk {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final House house;

    Souk(House house) {
        this.house = house;
    }

    /** A product without axes, indexed. */
    ProductId product(CategoryId category, String french, String english) {
        return indexed(Drafts.simple(category, french, english));
    }

    /** A product with variants, indexed. */
    @SafeVarargs
    final ProductId product(CategoryId category, String title, Map<String, String>... axes) {
        return indexed(Drafts.withVariants(category, Texts.frEn(title, title), axes));
    }

    ProductId indexed(ProductDraft draft) {
        ProductId product = house.door(Catalog.class).publish(Actor.SYSTEM, draft);
        house.deliver("search");
        return product;
    }

    VariantId variant(ProductId product, Map<String, String> axes) {
        return house.door(Catalog.class)
                .product(product)
                .variant(new Features(axes))
                .orElseThrow();
    }

    /** An offer of a variant in a condition, with pieces in stock. */
    OfferId offer(Actor vendor, VariantId variant, Condition condition, Money price, int stock) {
        OfferId offer = house.door(Offers.class)
                .list(
                        vendor,
                        new NewOffer(
                                variant,
                                "sku-" + COUNT.incrementAndGet(),
                                condition,
                                TaxClass.STANDARD,
                                2,
                                List.of(price)));
        if (stock > 0) {
            house.door(Inventory.class).receive(vendor, offer, stock, "test");
        }
        return offer;
    }

    /** An offer of the only variant of a product. */
    OfferId offer(Actor vendor, ProductId product, long price, int stock) {
        return offer(vendor, variant(product, Map.of()), Condition.NEW, Money.of(price, "XOF"), stock);
    }

    /** A product on sale. */
    ProductId sold(Actor vendor, CategoryId category, String title, long price) {
        ProductId product = product(category, title, title);
        offer(vendor, product, price, 5);
        return product;
    }

    SearchResult find(String text, SearchFilter filter, SearchSort sort, SliceRequest page) {
        return house.door(Search.class).find(new SearchQuery("SN", "fr", text, filter, sort), page);
    }

    SearchResult find(String text, SearchFilter filter) {
        return find(text, filter, SearchSort.RELEVANCE, SliceRequest.first(50));
    }

    /** The products that words find, in order. */
    List<ProductId> find(String text) {
        return ids(find(text, SearchFilter.ALL));
    }

    static List<ProductId> ids(SearchResult result) {
        return result.products().items().stream().map(ProductCard::product).toList();
    }

    static SearchFilter in(CategoryId category) {
        return new SearchFilter(category, List.of(), null, null, Map.of(), Set.of(), false);
    }

    static SearchFilter having(CategoryId category, boolean inStock, Long most, Map<String, List<String>> features) {
        return new SearchFilter(category, List.of(), null, most, features, Set.of(), inStock);
    }
}
