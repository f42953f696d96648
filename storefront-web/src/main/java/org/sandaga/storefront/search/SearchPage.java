package org.sandaga.storefront.search;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.search.Earlier;
import org.sandaga.search.Facet;
import org.sandaga.search.Facets;
import org.sandaga.search.ProductCard;
import org.sandaga.search.Search;
import org.sandaga.search.SearchFilter;
import org.sandaga.search.SearchQuery;
import org.sandaga.search.SearchResult;
import org.sandaga.search.SearchSort;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.TypedMoney;
import org.sandaga.shared.VendorId;
import org.sandaga.shared.Words;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Show;
import org.sandaga.storefront.page.Visit;
import org.sandaga.vendor.Vendors;

/** Shows what a search or a category holds, and every way to narrow or widen it. */
@Named
@RequestScoped
public class SearchPage {
    private static final int PAGE = 24;
    private static final int ARRIVALS = 4;

    private final Search search;
    private final Departments departments;
    private final Vendors vendors;
    private final Visit visit;
    private final HomeMarket home;
    private final Show show;
    private final Wish asked;
    private Wish wish;
    private @Nullable String after;
    private @Nullable CategoryView category;
    private @Nullable SearchResult found;
    private Earlier earlier = new Earlier(0, null);
    private @Nullable Facets facets;
    private @Nullable List<ProductCard> arrivals;
    private @Nullable List<FacetBox.Choice> chips;
    private @Nullable Map<VendorId, String> shops;

    @Inject
    SearchPage(
            Search search,
            Departments departments,
            Vendors vendors,
            Visit visit,
            HomeMarket home,
            Show show,
            HttpServletRequest request) {
        this.search = search;
        this.departments = departments;
        this.vendors = vendors;
        this.visit = visit;
        this.home = home;
        this.show = show;
        this.asked = Wish.of(request.getParameterMap());
        this.wish = asked;
        this.after = request.getParameter("after");
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SearchPage() {
        this.search = null;
        this.departments = null;
        this.vendors = null;
        this.visit = null;
        this.home = null;
        this.show = null;
        this.asked = new Wish(Map.of());
        this.wish = asked;
        this.after = null;
    }

    /** Looks it up; facets are counted on the first page only, so a later page asks for them by itself. */
    public void load() {
        String place = visit.place("category");
        if (!place.isEmpty() && isMoved(Slugged.of(place))) {
            return;
        }
        leaveOutPricesThatAreNone();
        found = page();
        facets = after == null
                ? found.facets()
                : search.find(query(wish.text()), SliceRequest.first(1)).facets();
        if (after != null) {
            earlier = search.before(query(getLookedFor()), new SliceRequest(after, PAGE));
        }
    }

    /** Looks the category up; an address with another slug leads to the right one. */
    private boolean isMoved(Slugged asked) {
        CategoryId id = CategoryId.parse(asked.id());
        CategoryView now = departments
                .find(id)
                .filter(each -> each.slug().equals(asked.slug()))
                .or(() -> departments.findAnew(id))
                .orElseThrow(() -> new NotFound(id));
        category = now;
        if (now.slug().equals(asked.slug())) {
            return false;
        }
        Moved.to(visit.getBase() + "/c/" + Slugged.text(now.slug(), now.id().text()) + wish.query());
        return true;
    }

    /** A place in the list that is none, or of another order, costs nobody the search: it begins anew. */
    private SearchResult page() {
        try {
            return search.find(query(wish.text()), new SliceRequest(after, PAGE));
        } catch (InvalidInput noPlace) {
            if (after == null) {
                throw noPlace;
            }
            after = null;
            return search.find(query(wish.text()), SliceRequest.first(PAGE));
        }
    }

    /** A price that cannot be read costs nobody the rest of what was found; the page says so. */
    private void leaveOutPricesThatAreNone() {
        try {
            filter(null);
        } catch (InvalidInput noPrice) {
            wish = wish.without(Wish.FROM).without(Wish.TO);
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether the typed prices were left out because they cannot be read. */
    public boolean isWrongPrice() {
        return !asked.equals(wish);
    }

    /** What a price looks like when it is typed. */
    public String getPriceExample() {
        return TypedMoney.example(home.market().currency(), visit.locale());
    }

    /** What has just come in, for whoever finds nothing. */
    public List<ProductCard> getArrivals() {
        if (arrivals == null) {
            arrivals = search.arrivals(home.market().code(), visit.language(), ARRIVALS);
        }
        return arrivals;
    }

    private SearchQuery query(@Nullable String words) {
        return new SearchQuery(
                home.market().code(),
                visit.language(),
                words,
                filter(category == null ? null : category.id()),
                wish.sort());
    }

    private SearchFilter filter(@Nullable CategoryId within) {
        return wish.filter(within, home.market().currency(), visit.locale());
    }

    public @Nullable String getWords() {
        return wish.text();
    }

    /** The category looked into, or null. */
    public @Nullable CategoryView getCategory() {
        return category;
    }

    /** The categories above it, from the top down. */
    public List<CategoryView> getAbove() {
        return category == null
                ? List.of()
                : category.path().stream()
                        .filter(each -> !each.equals(category.id()))
                        .flatMap(each -> departments.find(each).stream())
                        .toList();
    }

    public List<ProductCard> getCards() {
        return found == null ? List.of() : found.products().items();
    }

    public int getTotal() {
        return facets == null ? 0 : facets.products();
    }

    /** What the words alone would find. */
    public int getWithoutFilters() {
        return facets == null ? 0 : facets.withoutFilters();
    }

    /** The words that were looked for instead, or null. */
    public @Nullable String getSearchedFor() {
        return found == null ? null : found.searchedFor();
    }

    /** The words that what is shown was found by, or null. */
    public @Nullable String getLookedFor() {
        return getSearchedFor() == null ? wish.text() : getSearchedFor();
    }

    public List<FacetBox.Choice> getCategories() {
        List<CategoryView> offered = category == null ? departments.getTop() : departments.below(category.id());
        List<FacetBox.Choice> all = boxes().categories(offered, visit.getBase(), visit.language());
        // one that holds all of it leads nowhere
        return all.size() > 1 || all.stream().anyMatch(each -> each.products() < getTotal()) ? all : List.of();
    }

    public List<FacetBox> getFacets() {
        boolean alike = category != null || wish.text() != null;
        return boxes().boxes(show::range, home.market().currency(), alike).stream()
                .filter(each -> each.narrows(getTotal()))
                .toList();
    }

    /** Whether there is any way to narrow what was found. */
    public boolean isNarrowable() {
        boolean several = getTotal() > 1 || isNarrow();
        return several && (!getFacets().isEmpty() || !getCategories().isEmpty());
    }

    /** Each value that was chosen, with the link that gives it up. */
    public List<FacetBox.Choice> getChips() {
        if (chips == null) {
            chips = new ArrayList<>(boxes().chips(this::called));
            if (wish.one(Wish.FROM) != null || wish.one(Wish.TO) != null) {
                Wish open = wish.without(Wish.FROM).without(Wish.TO);
                chips.add(new FacetBox.Choice(range(), 0, path() + open.query(), true));
            }
        }
        return chips;
    }

    /** What a value is called of which nothing is found. */
    private String called(String parameter, String value) {
        return switch (parameter) {
            case Wish.VENDOR -> shop(value);
            case Wish.CONDITION -> Words.of(Facet.class, Facet.Kind.CONDITION + "." + value, visit.locale());
            case Wish.STOCK -> Words.of(Facet.class, Facet.Kind.STOCK + "." + value, visit.locale());
            default -> value;
        };
    }

    private String shop(String vendor) {
        if (shops == null) {
            shops = vendors.names(
                    wish.all(Wish.VENDOR).stream().map(VendorId::parse).toList());
        }
        String name = shops.get(VendorId.parse(vendor));
        return name == null ? Words.of(Show.class, "shop-closed", visit.locale()) : name;
    }

    private String range() {
        String currency = home.market().currency();
        SearchFilter filter = filter(null);
        Long least = filter.leastMinor();
        Long most = filter.mostMinor();
        return show.range(
                least == null ? null : Money.of(least, currency), most == null ? null : Money.of(most, currency));
    }

    private FacetBoxes boxes() {
        return new FacetBoxes(wish, path(), facets == null ? List.of() : facets.facets());
    }

    /** Single filters that stand in the way, with how much there would be without each. */
    public List<FacetBox.Choice> getRelaxed() {
        return facets == null
                ? List.of()
                : facets.relax().stream()
                        .filter(each -> parameter(each) != null)
                        .map(each -> new FacetBox.Choice(
                                each.kind().name(),
                                each.products(),
                                path() + without(each).query(),
                                true))
                        .toList();
    }

    private Wish without(Facets.Relaxed filter) {
        String name = parameter(filter);
        return name == null ? wish : wish.without(name).without(name.equals(Wish.FROM) ? Wish.TO : name);
    }

    private static @Nullable String parameter(Facets.Relaxed filter) {
        return switch (filter.kind()) {
            case CATEGORY -> null;
            case VENDOR -> Wish.VENDOR;
            case PRICE -> Wish.FROM;
            case CONDITION -> Wish.CONDITION;
            case STOCK -> Wish.STOCK;
            case FEATURE -> Wish.FEATURE + filter.code();
        };
    }

    /** The orders that can be chosen. */
    public List<FacetBox.Choice> getSorts() {
        return Arrays.stream(SearchSort.values())
                .filter(each -> each != SearchSort.RELEVANCE || wish.text() != null)
                .map(each -> new FacetBox.Choice(
                        each.name(),
                        0,
                        path() + wish.with(Wish.SORT, each.name()).query(),
                        wish.sort() == each))
                .toList();
    }

    /** What the form for prices carries along. */
    public List<Map.Entry<String, String>> getCarried() {
        return wish.without(Wish.FROM).without(Wish.TO).chosen().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
                .toList();
    }

    public String getFrom() {
        String from = asked.one(Wish.FROM);
        return from == null ? "" : from;
    }

    public String getTo() {
        String to = asked.one(Wish.TO);
        return to == null ? "" : to;
    }

    public boolean isNarrow() {
        return wish.isNarrow();
    }

    /** Everything that the words alone find. */
    public String getWide() {
        return path() + wish.wide().query();
    }

    /** The page after this one, or null on the last. */
    public @Nullable String getNext() {
        String next = found == null ? null : found.products().next();
        return next == null ? null : at(next);
    }

    /** The page before this one, or null on the first. */
    public @Nullable String getPrevious() {
        String previous = earlier.after();
        return previous == null ? whole() : at(previous);
    }

    /** The first page, or null when it is this one or the one before. */
    public @Nullable String getFirst() {
        return earlier.after() == null ? null : whole();
    }

    private @Nullable String whole() {
        return after == null ? null : path() + wish.query();
    }

    private String at(String place) {
        String query = wish.query();
        return path() + (query.isEmpty() ? "?" : query + "&") + "after="
                + java.net.URLEncoder.encode(place, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Whether there are more than the page shows. */
    public boolean isPart() {
        return getCards().size() < getTotal();
    }

    /** Which of all that was found the page shows, such as {@code 25–48}. */
    public String getPlaces() {
        NumberFormat form = NumberFormat.getIntegerInstance(visit.locale());
        String first = form.format(earlier.products() + 1);
        String last = form.format(earlier.products() + getCards().size());
        return first.equals(last) ? first : first + "–" + last;
    }

    private String path() {
        return visit.getPath();
    }
}
