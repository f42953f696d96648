package org.sandaga.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/** The index in the database itself, where what is sold, at which price and how many can be joined live. */
@Dependent
class PostgresIndex implements SearchIndex {
    private final IndexWriter writer;
    private final HitQueries hits;
    private final FacetQueries facets;
    private final CorrectionQueries corrections;

    @Inject
    PostgresIndex(IndexWriter writer, HitQueries hits, FacetQueries facets, CorrectionQueries corrections) {
        this.writer = writer;
        this.hits = hits;
        this.facets = facets;
        this.corrections = corrections;
    }

    @Override
    public void refresh(Collection<ProductId> products) {
        if (!products.isEmpty()) {
            writer.write(products);
        }
    }

    @Override
    public Slice<Hit> find(SearchQuery query, SliceRequest page) {
        return hits.find(query, page);
    }

    @Override
    public Earlier before(SearchQuery query, SliceRequest page) {
        return hits.before(query, page);
    }

    @Override
    public List<Hit> arrivals(SearchQuery query, int most) {
        return hits.arrivals(query, most);
    }

    @Override
    public Facets count(SearchQuery query) {
        return facets.count(query);
    }

    @Override
    public Optional<String> correct(String text, String language) {
        return corrections.correct(text, language);
    }
}
