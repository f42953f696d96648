package org.sandaga.search;

import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Input;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/** Lets everybody look for what is for sale at this moment. */
@Stateless
public class Search {
    private static final int MOST_SUGGESTIONS = 10;
    private static final int MOST_ARRIVALS = 100;

    private final SearchIndex index;
    private final CardQueries cards;
    private final SuggestionQueries suggestions;

    @Inject
    Search(SearchIndex index, CardQueries cards, SuggestionQueries suggestions) {
        this.index = index;
        this.cards = cards;
        this.suggestions = suggestions;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Search() {
        this(null, null, null);
    }

    /**
     * Finds products; when the words are nowhere, those that were probably meant.
     *
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     * @throws org.sandaga.shared.InvalidInput when the query or the cursor makes no sense
     */
    public SearchResult find(SearchQuery wanted, SliceRequest page) {
        SearchQuery query = QueryPolicy.checked(wanted);
        Slice<SearchIndex.Hit> hits = index.find(query, page);
        if (!hits.items().isEmpty()) {
            return result(query, hits, page.after() == null ? index.count(query) : null, null);
        }
        Facets facets = index.count(query);
        return facets.withoutFilters() > 0 || query.text() == null
                ? result(query, hits, facets, null)
                : correction(query)
                        .map(better -> second(better, page))
                        .orElseGet(() -> result(query, hits, facets, null));
    }

    /**
     * What stands before a page, so that its reader knows where it is and can go back.
     *
     * @param wanted what was looked for; the words of a correction when there was one
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     * @throws org.sandaga.shared.InvalidInput when the query or the cursor makes no sense
     */
    public Earlier before(SearchQuery wanted, SliceRequest page) {
        return index.before(QueryPolicy.checked(wanted), page);
    }

    /**
     * What has just come in, of every department in turn.
     *
     * @param most how many products, 1 to 100
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public List<ProductCard> arrivals(String market, String language, int most) {
        int size = Input.within("size", most, 1, MOST_ARRIVALS);
        SearchQuery all = everything(market, language);
        return result(all, new Slice<>(index.arrivals(all, size), null), null, null)
                .products()
                .items();
    }

    /**
     * All that is sold in a market, in numbers.
     *
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public Facets offered(String market, String language) {
        return index.count(everything(market, language));
    }

    private static SearchQuery everything(String market, String language) {
        return QueryPolicy.checked(new SearchQuery(market, language, null, SearchFilter.ALL, SearchSort.NEWEST));
    }

    private Optional<SearchQuery> correction(SearchQuery query) {
        return Optional.ofNullable(query.text())
                .flatMap(text -> index.correct(text, query.language()))
                .map(query::withText);
    }

    private SearchResult second(SearchQuery better, SliceRequest page) {
        return result(better, index.find(better, page), index.count(better), better.text());
    }

    private SearchResult result(
            SearchQuery query, Slice<SearchIndex.Hit> hits, @Nullable Facets facets, @Nullable String searchedFor) {
        List<ProductCard> shown =
                hits.items().isEmpty() ? List.of() : cards.cards(hits.items(), query.market(), query.language());
        return new SearchResult(new Slice<>(shown, hits.next()), facets, searchedFor);
    }

    /**
     * How what a shopper is typing might go on; nothing for less than two characters.
     *
     * @param most of each kind, 1 to 10
     */
    public List<Suggestion> suggest(String typed, String market, String language, int most) {
        String beginning = Input.maybeText("q", typed, QueryPolicy.LONGEST_TEXT);
        QueryPolicy.language(language);
        Input.within("size", most, 1, MOST_SUGGESTIONS);
        return beginning == null || beginning.length() < 2
                ? List.of()
                : suggestions.suggest(beginning, market, language, most);
    }
}
