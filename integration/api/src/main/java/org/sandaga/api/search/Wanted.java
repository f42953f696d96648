package org.sandaga.api.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.RequestRefused;
import org.sandaga.catalog.CategoryId;
import org.sandaga.offer.Condition;
import org.sandaga.search.SearchFilter;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.VendorId;

/** What a found offer has to be, in the address. */
public class Wanted {
    @QueryParam("category")
    @Parameter(
            description = "In this category or below it",
            schema = @Schema(type = SchemaType.STRING, examples = "cat_01kar3x5q7e8w9v2m4c6b8n0pz"))
    private @Nullable String category;

    @QueryParam("vendor")
    @Parameter(description = "Of this vendor; several times for any of several")
    private List<String> vendors = List.of();

    @QueryParam("attribute")
    @Parameter(
            description = "`code:value` as the facets tell them; of one code any value will do, and one variant must "
                    + "have all codes")
    private List<String> attributes = List.of();

    @QueryParam("priceFrom")
    @Parameter(
            description = "The lowest price in minor units",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", examples = "1500"))
    private @Nullable Long priceFrom;

    @QueryParam("priceTo")
    @Parameter(
            description = "The highest price in minor units",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", examples = "20000"))
    private @Nullable Long priceTo;

    @QueryParam("inStock")
    @Parameter(
            description = "Only what can be sent now",
            schema = @Schema(type = SchemaType.BOOLEAN, examples = "true"))
    private @Nullable Boolean inStock;

    SearchFilter filter(@Nullable Condition condition) {
        return new SearchFilter(
                category == null ? null : id("category", category, CategoryId::parse),
                vendors.stream()
                        .map(each -> id("vendor", each, VendorId::parse))
                        .toList(),
                priceFrom,
                priceTo,
                features(),
                condition == null ? Set.of() : Set.of(condition),
                Boolean.TRUE.equals(inStock));
    }

    private Map<String, List<String>> features() {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String each : attributes) {
            int colon = each.indexOf(':');
            if (colon < 1 || colon == each.length() - 1) {
                throw RequestRefused.parameter("attribute", "invalid-value");
            }
            wanted.computeIfAbsent(each.substring(0, colon), code -> new ArrayList<>())
                    .add(each.substring(colon + 1));
        }
        return wanted;
    }

    private static <T> T id(String parameter, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NotFound notOne) {
            throw RequestRefused.parameter(parameter, "invalid-value");
        }
    }
}
