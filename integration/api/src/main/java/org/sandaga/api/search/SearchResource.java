package org.sandaga.api.search;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Paging;
import org.sandaga.api.RequestRefused;
import org.sandaga.api.Who;
import org.sandaga.offer.Condition;
import org.sandaga.search.Search;
import org.sandaga.search.SearchQuery;
import org.sandaga.search.SearchSort;
import org.sandaga.search.Suggestion;

/** Finds what is for sale. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class SearchResource {
    private static final int USUAL_SUGGESTIONS = 5;

    private final Search search;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public SearchResource(Search search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    /** One way to go on. */
    @Schema(name = "Suggestion")
    public record Suggested(
            Suggestion.Kind kind,
            @Schema(examples = "panier tressé") String text,

            @Nullable
            @Schema(
                    description = "The category, product or shop; null for WORDS",
                    examples = "prd_01kar3x5q7e8w9v2m4c6b8n0pz")
            String id,

            @Nullable @Schema(examples = "panier-tresse") String slug) {}

    /** Ways to go on. */
    public record Suggestions(List<Suggested> items) {}

    /** Finds products. */
    @GET
    @Path("search")
    @Operation(
            summary = "Search for products on sale",
            description = "Of each product the best offer that is everything asked for: delivered there, in stock, new "
                    + "before used, the least with delivery. Prices, stock and who may sell are those of this moment.")
    public SearchAnswer search(
            @BeanParam Place place,
            @QueryParam("q")
                    @Parameter(
                            description = "Words, at most 200 characters; \"quotes\", `or` and `-` are understood",
                            example = "panier tressé")
                    @Nullable
                    String words,
            @BeanParam Wanted wanted,
            @QueryParam("condition") @Parameter(description = "Exactly this one") @Nullable Condition condition,
            @QueryParam("sort") @Parameter(description = "In which order, `RELEVANCE` if not said") @Nullable
                    SearchSort sort,
            @BeanParam Paging paging) {
        SearchQuery query = new SearchQuery(
                place.market(),
                place.language(caller),
                words,
                wanted.filter(condition),
                sort == null ? SearchSort.RELEVANCE : sort);
        return SearchAnswer.of(search.find(query, paging.slice()));
    }

    /** Goes on with what is typed. */
    @GET
    @Path("suggestions")
    @Operation(
            summary = "Suggest how to go on typing",
            description = "Words, categories, products on sale and shops; nothing for less than two characters.")
    public Suggestions suggest(
            @BeanParam Place place,
            @QueryParam("q")
                    @Parameter(required = true, description = "What was typed so far", example = "pan")
                    @Nullable
                    String typed,
            @QueryParam("size") @Parameter(description = "How many of each kind, 1 to 10; 5 if not said") @Nullable
                    Integer size) {
        if (typed == null) {
            throw RequestRefused.parameter("q", "missing");
        }
        return new Suggestions(
                search
                        .suggest(typed, place.market(), place.language(caller), size == null ? USUAL_SUGGESTIONS : size)
                        .stream()
                        .map(each -> new Suggested(each.kind(), each.text(), each.id(), each.slug()))
                        .toList());
    }
}
