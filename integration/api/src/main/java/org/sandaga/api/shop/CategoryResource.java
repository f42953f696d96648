package org.sandaga.api.shop;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.api.catalog.AttributeList;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;

/** The tree of categories. */
@Path("/categories")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class CategoryResource {
    private final Categories categories;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public CategoryResource(Categories categories, Caller caller) {
        this.categories = categories;
        this.caller = caller;
    }

    /** A category, in the caller's language. */
    public record Category(
            @Pattern(regexp = Shapes.CATEGORY) String id,
            @Nullable @Pattern(regexp = Shapes.CATEGORY) String parent,
            @Schema(examples = "Paniers") String name,
            @Schema(examples = "paniers") String slug) {}

    /** All categories. */
    public record CategoryTree(List<Category> items) {}

    /** The whole tree. */
    @GET
    @Operation(
            summary = "Read the tree of categories",
            description = "Parents before children, siblings in their order.")
    public CategoryTree all() {
        String language = caller.language().getLanguage();
        return new CategoryTree(categories.all().stream()
                .map(each -> new Category(
                        each.id().text(),
                        each.parent() == null ? null : each.parent().text(),
                        each.name().in(language),
                        each.slug()))
                .toList());
    }

    /** What its products say of themselves. */
    @GET
    @Path("{id}/attributes")
    @Operation(
            summary = "Read what products of a category say of themselves",
            description = "Those of the categories above it come first.")
    public AttributeList attributes(@PathParam("id") @Parameter(description = "The category") String id) {
        return AttributeList.of(categories.attributes(CategoryId.parse(id)));
    }
}
