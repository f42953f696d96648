package org.sandaga.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.sandaga.catalog.ProductId;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/** Where products are looked up by words and facets; PostgreSQL's own, until that is outgrown. */
public interface SearchIndex {

    /** Brings what is known of these products up to date with the catalogue as it is now; repeating it is harmless. */
    void refresh(Collection<ProductId> products);

    /**
     * The products that a query finds, each with the best offer that fits.
     *
     * @throws org.sandaga.shared.InvalidInput when the cursor is not of this query's order
     */
    Slice<Hit> find(SearchQuery query, SliceRequest page);

    /**
     * What a query finds before a page.
     *
     * @throws org.sandaga.shared.InvalidInput when the cursor is not of this query's order
     */
    Earlier before(SearchQuery query, SliceRequest page);

    /** The newest that a query finds, of every department in turn, whatever order it asks for. */
    List<Hit> arrivals(SearchQuery query, int most);

    /** What the query finds in numbers. */
    Facets count(SearchQuery query);

    /** The query's words with those that are nowhere replaced by the likeliest ones; empty when nothing is likelier. */
    Optional<String> correct(String text, String language);

    /** A product that was found, by which offer. */
    record Hit(ProductId product, OfferId offer) {}
}
