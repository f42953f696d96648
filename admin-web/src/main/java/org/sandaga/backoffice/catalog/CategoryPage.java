package org.sandaga.backoffice.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.ProductDesk;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.AttributeKind;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.portal.CategoryNames;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Texts;

/** One category: its names, and what its products say of themselves. */
@Named
@RequestScoped
public class CategoryPage {
    private final Categories categories;
    private final ProductDesk products;
    private final CategoryNames names;
    private final CategoryMove move;
    private final Typed typed;
    private final Work work;
    private final Desk desk;
    private @Nullable CategoryView view;
    private List<AttributeDefinition> inherited = List.of();
    private List<AttributeDefinition> own = List.of();
    private Map<String, Long> saying = Map.of();

    @Inject
    CategoryPage(
            Categories categories,
            ProductDesk products,
            CategoryNames names,
            CategoryMove move,
            Typed typed,
            Work work,
            Desk desk) {
        this.categories = categories;
        this.products = products;
        this.names = names;
        this.move = move;
        this.typed = typed;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoryPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Renames, or changes its attributes, else shows them. */
    public void open() {
        desk.show(() -> {
            CategoriesPage.requireEditor(work);
            read();
            if (work.isPost()) {
                desk.act(this::change);
            }
        });
    }

    private void read() {
        CategoryId id = CategoryId.parse(work.getPlace());
        CategoryView found = names.getAll().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        inherited = found.parent() == null ? List.of() : categories.attributes(found.parent());
        own = categories.attributes(id).stream()
                .filter(each ->
                        inherited.stream().noneMatch(above -> above.code().equals(each.code())))
                .toList();
        saying = own.isEmpty() ? Map.of() : products.saying(work.actor(), id);
        typed.offer("fr", found.name().byLanguage().get("fr"));
        typed.offer("en", found.name().byLanguage().get("en"));
        view = found;
    }

    private String change() {
        CategoryId id = CategoryId.parse(work.getPlace());
        return switch (work.text("do")) {
            case "rename" -> {
                long version = Long.parseLong("0" + work.text("version").replaceAll("\\D", ""));
                categories.rename(work.actor(), id, version, CategoriesPage.name(work));
                yield here("category-renamed");
            }
            case "move" -> {
                String parent = work.text("parent");
                yield "/categories/" + work.getPlace()
                        + move.below(id, parent.isEmpty() ? null : CategoryId.parse(parent));
            }
            case "undo" -> "/categories/" + work.getPlace() + move.undo(work.text("undo"));
            case "add" -> {
                List<AttributeDefinition> more = new ArrayList<>(own);
                more.add(wanted());
                categories.describe(work.actor(), id, more);
                yield here("attribute-added");
            }
            case "remove" -> {
                categories.describe(
                        work.actor(),
                        id,
                        own.stream()
                                .filter(each -> !each.code().equals(work.text("attribute")))
                                .toList());
                yield here("attribute-removed");
            }
            default -> "";
        };
    }

    /** How many products say something under an attribute, which nobody would read any more. */
    public long saying(AttributeDefinition attribute) {
        return saying.getOrDefault(attribute.code(), 0L);
    }

    private String here(String told) {
        return "/categories/" + work.getPlace() + "?did=" + told;
    }

    private AttributeDefinition wanted() {
        String code = work.text("code").strip();
        if (own.stream().anyMatch(each -> each.code().equals(code))
                || inherited.stream().anyMatch(each -> each.code().equals(code))) {
            throw new InvalidInput("code", code);
        }
        AttributeKind kind = Choice.of(AttributeKind.class, work.text("kind"));
        return new AttributeDefinition(
                code,
                new Texts(Map.of(
                        "fr",
                        work.text("name-fr").strip(),
                        "en",
                        work.text("name-en").strip())),
                kind == null ? AttributeKind.TEXT : kind,
                Choice.text(work.text("unit")),
                kind == AttributeKind.CHOICE ? choices() : List.of(),
                !work.text("required").isEmpty(),
                !work.text("filterable").isEmpty());
    }

    /** One choice on each line: its code, then its French and English name, between bars. */
    private List<AttributeDefinition.Choice> choices() {
        return work.text("choices")
                .lines()
                .filter(line -> !line.isBlank())
                .map(CategoryPage::choice)
                .toList();
    }

    private static AttributeDefinition.Choice choice(String line) {
        String[] parts = line.split("[|¦]");
        if (parts.length != 3) {
            throw new InvalidInput("choices", "code | fr | en");
        }
        return new AttributeDefinition.Choice(
                parts[0].strip(), new Texts(Map.of("fr", parts[1].strip(), "en", parts[2].strip())));
    }

    public @Nullable CategoryView getView() {
        return view;
    }

    /** The attributes of the categories above, then its own. */
    public List<AttributeDefinition> getAttributes() {
        return Stream.concat(inherited.stream(), own.stream()).toList();
    }

    /** Its own attributes. */
    public List<AttributeDefinition> getOwn() {
        return own;
    }

    /** Where it can be moved: everywhere but below itself. */
    public List<CategoryView> getElsewhere() {
        return names.getAll().stream()
                .filter(each -> view == null || !each.path().contains(view.id()))
                .toList();
    }

    public AttributeKind[] getKinds() {
        return AttributeKind.values();
    }
}
