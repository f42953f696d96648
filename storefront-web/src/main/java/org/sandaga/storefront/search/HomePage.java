package org.sandaga.storefront.search;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.search.ProductCard;
import org.sandaga.search.Search;
import org.sandaga.search.SearchFilter;
import org.sandaga.search.SearchQuery;
import org.sandaga.search.SearchSort;
import org.sandaga.shared.SliceRequest;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;

/** Welcomes to the market with what has just come in. */
@Named
@RequestScoped
public class HomePage {
    private static final int NEWEST = 10;

    private final Search search;
    private final Visit visit;
    private final HomeMarket home;
    private List<ProductCard> newest = List.of();

    @Inject
    HomePage(Search search, Visit visit, HomeMarket home) {
        this.search = search;
        this.visit = visit;
        this.home = home;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomePage() {
        this(null, null, null);
    }

    public void load() {
        newest = search.find(
                        new SearchQuery(
                                home.market().code(), visit.language(), null, SearchFilter.ALL, SearchSort.NEWEST),
                        SliceRequest.first(NEWEST))
                .products()
                .items();
    }

    public List<ProductCard> getNewest() {
        return newest;
    }
}
