package org.sandaga.api.catalog;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versioned;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Texts;

/** The tree of categories, for the operator's staff. */
@Path("/admin/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class CategoryAdminResource {
    private static final String ID = "The category";

    private final Categories categories;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public CategoryAdminResource(Categories categories, Caller caller) {
        this.categories = categories;
        this.caller = caller;
    }

    /** A category to add, last among its siblings. */
    public record NewCategory(
            @Nullable @Pattern(regexp = Shapes.CATEGORY) @Schema(description = "Null for one at the top")
            String parent,

            @NotNull @Size(min = 1, max = 20) @Schema(description = "By language", examples = "{\"fr\": \"Paniers\"}")
            Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(min = 1, max = 120) String> name) {}

    /** Another name and place. */
    public record CategoryChange(
            @NotNull @Size(min = 1, max = 20) @Schema(description = "By language", examples = "{\"fr\": \"Paniers\"}")
            Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(min = 1, max = 120) String> name,

            @NotNull @Min(0) @Max(10000) @Schema(description = "Among its siblings, 0 for the first")
            Integer position) {}

    /** A category in all its languages. */
    public record EditedCategory(
            @Pattern(regexp = Shapes.CATEGORY) String id,
            @Nullable @Pattern(regexp = Shapes.CATEGORY) String parent,
            @Schema(examples = "paniers") String slug,

            @Schema(description = "By language", examples = "{\"fr\": \"Paniers\"}")
            Map<String, String> name,

            long version)
            implements Versioned {
        static EditedCategory of(CategoryView view) {
            return new EditedCategory(
                    view.id().text(),
                    view.parent() == null ? null : view.parent().text(),
                    view.slug(),
                    view.name().byLanguage(),
                    view.version());
        }
    }

    /** Adds one. */
    @POST
    @Created
    @Operation(summary = "Add a category")
    public EditedCategory add(NewCategory wanted) {
        CategoryId parent = wanted.parent() == null ? null : CategoryId.parse(wanted.parent());
        return view(categories.add(caller.actor(), parent, new Texts(wanted.name())));
    }

    /** Changes one. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Give a category another name and place")
    public EditedCategory change(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            CategoryChange wanted) {
        CategoryId category = CategoryId.parse(id);
        categories.rename(
                caller.actor(), category, Versions.required(ifMatch), new Texts(wanted.name()), wanted.position());
        return view(category);
    }

    /** Says what its products say of themselves. */
    @PUT
    @Path("{id}/attributes")
    @Operation(
            summary = "Say what products of a category and of those below it say of themselves",
            description = "In place of what was said before.")
    public AttributeList describe(@PathParam("id") @Parameter(description = ID) String id, AttributeList wanted) {
        CategoryId category = CategoryId.parse(id);
        categories.describe(caller.actor(), category, wanted.plain());
        return AttributeList.of(categories.attributes(category));
    }

    private EditedCategory view(CategoryId id) {
        List<CategoryView> all = categories.all();
        return all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(EditedCategory::of)
                .orElseThrow(() -> new NotFound(id));
    }
}
