package org.sandaga.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.shared.Input;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.ShopView;
import org.sandaga.vendor.Vendors;

/** Shows products and shops to everybody, with what can be bought of them at this moment. */
@Stateless
public class Storefront {
    private static final int MOST_ADDRESSES = 10_000;

    private final Markets markets;
    private final Vendors vendors;
    private final SearchIndex index;
    private final ProductPageQueries pages;
    private final PageOfferQueries offers;
    private final AddressQueries addresses;
    private final ShopGoodsQueries goods;

    @Inject
    Storefront(
            Markets markets,
            Vendors vendors,
            SearchIndex index,
            ProductPageQueries pages,
            PageOfferQueries offers,
            AddressQueries addresses,
            ShopGoodsQueries goods) {
        this.markets = markets;
        this.vendors = vendors;
        this.index = index;
        this.pages = pages;
        this.offers = offers;
        this.addresses = addresses;
        this.goods = goods;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Storefront() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A product with its variants and all offers of them.
     *
     * @param language {@code fr} or {@code en}
     * @throws org.sandaga.shared.NotFound when it was never published
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public ProductPage product(ProductId id, String market, String language) {
        MarketView where = markets.require(market);
        return pages.page(id, QueryPolicy.language(language), offers.offers(id, where));
    }

    /**
     * A shop by its name in addresses, and what it sells in a market.
     *
     * @throws org.sandaga.shared.NotFound when no approved vendor has it
     */
    public ShopPage shop(String slug, String market, String language) {
        ShopView shop = vendors.shop(slug);
        Facets counts = index.count(new SearchQuery(
                market,
                QueryPolicy.language(language),
                null,
                new SearchFilter(null, List.of(shop.vendor()), null, null, Map.of(), Set.of(), false),
                SearchSort.RELEVANCE));
        List<Facet.Value> categories = counts.facets().stream()
                .filter(facet -> facet.kind() == Facet.Kind.CATEGORY)
                .flatMap(facet -> facet.values().stream())
                .toList();
        return new ShopPage(shop, counts.products(), categories);
    }

    /**
     * What each of these shops sells in a market; one that sells nothing there is left out.
     *
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public Map<VendorId, ShopGoods> goods(Collection<VendorId> vendors, String market, String language) {
        return goods.of(vendors, market, QueryPolicy.language(language));
    }

    /**
     * Where lists of all products' addresses begin, for a map of the site.
     *
     * @param size how many products a list has, 1 to 10,000
     */
    public List<ProductId> addressLists(int size) {
        return addresses.beginnings(Input.within("size", size, 1, MOST_ADDRESSES));
    }

    /** The addresses of one such list, from its first product on. */
    public List<ProductAddress> addressesFrom(ProductId first, int size) {
        return addresses.from(first, Input.within("size", size, 1, MOST_ADDRESSES));
    }
}
