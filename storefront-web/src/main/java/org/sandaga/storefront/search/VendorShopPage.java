package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.search.ProductCard;
import org.sandaga.search.Search;
import org.sandaga.search.SearchFilter;
import org.sandaga.search.SearchQuery;
import org.sandaga.search.SearchSort;
import org.sandaga.search.ShopPage;
import org.sandaga.search.Storefront;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;
import org.sandaga.vendor.Vendors;

/** Shows a vendor's shop and what has come into it last. */
@Named
@RequestScoped
public class VendorShopPage {
    private static final int NEWEST = 10;

    private final Storefront storefront;
    private final Vendors vendors;
    private final Search search;
    private final Visit visit;
    private final HomeMarket home;
    private @Nullable ShopPage page;
    private List<ProductCard> newest = List.of();

    @Inject
    VendorShopPage(Storefront storefront, Vendors vendors, Search search, Visit visit, HomeMarket home) {
        this.storefront = storefront;
        this.vendors = vendors;
        this.search = search;
        this.visit = visit;
        this.home = home;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorShopPage() {
        this(null, null, null, null, null);
    }

    /** Looks it up; whoever knows only the vendor, as a cart does, is led to the name of its shop. */
    public void load() {
        String asked = visit.place("shop");
        if (asked.startsWith(VendorId.PREFIX + "_")) {
            lead(VendorId.parse(asked));
            return;
        }
        page = storefront.shop(asked, home.market().code(), visit.language());
        newest = search.find(query(page.shop().vendor()), SliceRequest.first(NEWEST))
                .products()
                .items();
    }

    /** A purchase names a vendor for years; while it does not sell, its list says that its shop is closed. */
    private void lead(VendorId vendor) {
        try {
            Moved.to(visit.getBase() + "/shop/" + vendors.shop(vendor).slug());
        } catch (NotFound closed) {
            Moved.meanwhileTo(all(vendor));
        }
    }

    private String all(VendorId vendor) {
        return visit.getBase() + "/search?vendor=" + vendor.text();
    }

    private SearchQuery query(VendorId vendor) {
        SearchFilter own = new SearchFilter(null, List.of(vendor), null, null, Map.of(), Set.of(), false);
        return new SearchQuery(home.market().code(), visit.language(), null, own, SearchSort.NEWEST);
    }

    /** The shop; null before it was looked up. */
    public @Nullable ShopPage getPage() {
        return page;
    }

    public List<ProductCard> getNewest() {
        return newest;
    }

    /** Everything it sells, to search in. */
    public String getAll() {
        return page == null ? "" : all(page.shop().vendor());
    }
}
