package org.sandaga.backoffice.catalog;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.BusinessRuleViolated;

/** A product of the operator's own making that is published, or one that is there and is described otherwise. */
@Named("productEdit")
@RequestScoped
public class ProductEditPage {
    private final Catalog catalog;
    private final Categories categories;
    private final AttributeWords words;
    private final ProductForm form;
    private final Typed typed;
    private final Work work;
    private final Desk desk;
    private @Nullable ProductView view;
    private List<AttributeDefinition> attributes = List.of();
    private List<String> pictures = List.of();

    @Inject
    ProductEditPage(
            Catalog catalog,
            Categories categories,
            AttributeWords words,
            ProductForm form,
            Typed typed,
            Work work,
            Desk desk) {
        this.catalog = catalog;
        this.categories = categories;
        this.words = words;
        this.form = form;
        this.typed = typed;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProductEditPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Shows the form, and keeps what it holds when it is sent. */
    public void open() {
        desk.show(() -> {
            CategoriesPage.requireEditor(work);
            if (isKnown()) {
                ProductView found = catalog.product(work.actor(), ProductId.parse(work.getPlace()));
                form.offer(found);
                view = found;
            }
            if (!getCategory().isEmpty()) {
                attributes = categories.attributes(category());
                words.learn(category());
            }
            readPictures();
            if (work.isPost() && work.text("do").equals("keep") && !typed.isRefused()) {
                desk.act(this::keep);
            }
        });
    }

    private void readPictures() {
        try {
            pictures = form.pictures();
        } catch (BusinessRuleViolated refused) {
            pictures = work.texts("picture");
            desk.refuse(refused);
        }
    }

    private String keep() {
        ProductDraft draft = form.draft(category(), attributes);
        if (view == null) {
            ProductId id = catalog.publish(work.actor(), draft);
            return "/products/" + id.text() + "?did=product-published";
        }
        catalog.change(work.actor(), view.id(), typed.number("version"), draft);
        return "/products/" + view.id().text() + "?did=product-changed";
    }

    /** Whether it is there already. */
    public boolean isKnown() {
        return !work.getPlace().isEmpty();
    }

    /** Whether shoppers read it. */
    public boolean isPublished() {
        return view != null && view.status() == ProductStatus.PUBLISHED;
    }

    public @Nullable ProductView getView() {
        return view;
    }

    /** Where it belongs, or nothing yet. */
    public String getCategory() {
        return view == null ? work.text("category") : view.category().text();
    }

    /** The same by its id. */
    public CategoryId category() {
        return CategoryId.parse(getCategory());
    }

    /** What products of its category are asked. */
    public List<AttributeDefinition> getAttributes() {
        return attributes;
    }

    public List<String> getPictures() {
        return pictures;
    }

    public List<Integer> getLines() {
        return form.getLines();
    }

    /** What tells one of its variants apart. */
    public String variant(int line) {
        return view == null ? "" : words.variant(view.variants().get(line).axes());
    }
}
