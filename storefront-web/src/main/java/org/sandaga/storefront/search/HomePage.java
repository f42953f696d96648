package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.search.ProductCard;
import org.sandaga.search.Search;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;

/** Welcomes to the market with what has just come in. */
@Named
@RequestScoped
public class HomePage {
    private static final int NEWEST = 10;

    /** So many fill rows of two, three, four and six. */
    private static final int MOST_DEPARTMENTS = 12;

    private final Search search;
    private final Visit visit;
    private final HomeMarket home;
    private final Departments departments;
    private List<ProductCard> newest = List.of();
    private List<FacetBox.Choice> sold = List.of();

    @Inject
    HomePage(Search search, Departments departments, Visit visit, HomeMarket home) {
        this.search = search;
        this.departments = departments;
        this.visit = visit;
        this.home = home;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomePage() {
        this(null, null, null, null);
    }

    public void load() {
        String market = home.market().code();
        newest = search.arrivals(market, visit.language(), NEWEST);
        sold = new FacetBoxes(
                        Wish.of(Map.of()),
                        visit.getPath(),
                        search.offered(market, visit.language()).facets())
                .categories(departments.getTop(), visit.getBase(), visit.language());
    }

    /** The first departments in which something is sold here, in the operator's order, with how much. */
    public List<FacetBox.Choice> getDepartments() {
        return sold.stream().limit(MOST_DEPARTMENTS).toList();
    }

    /** How many departments sell something here. */
    public int getDepartmentsInAll() {
        return sold.size();
    }

    /** Whether there are departments beside the first ones. */
    public boolean isMoreDepartments() {
        return sold.size() > MOST_DEPARTMENTS;
    }

    public List<ProductCard> getNewest() {
        return newest;
    }
}
