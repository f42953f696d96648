package org.sandaga.backoffice.catalog;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.portal.Desk;
import org.sandaga.portal.ProductFields;
import org.sandaga.portal.Typed;
import org.sandaga.portal.VariantFields;
import org.sandaga.portal.Work;
import org.sandaga.shared.NotFound;

/** A product of the operator's own making that is published, or one that is there and is described otherwise. */
@Named("productEdit")
@RequestScoped
public class ProductEditPage {
    private final Catalog catalog;
    private final AttributeWords words;
    private final ProductFields fields;
    private final VariantFields variants;
    private final Typed typed;
    private final Work work;
    private final Desk desk;
    private @Nullable ProductView view;

    @Inject
    ProductEditPage(
            Catalog catalog,
            AttributeWords words,
            ProductFields fields,
            VariantFields variants,
            Typed typed,
            Work work,
            Desk desk) {
        this.catalog = catalog;
        this.words = words;
        this.fields = fields;
        this.variants = variants;
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
                if (found.status() == ProductStatus.ARCHIVED) {
                    throw new NotFound(found.id());
                }
                fields.offer(found);
                words.learn(found.category());
                view = found;
            }
            fields.read(getCategory());
            if (work.isPost() && work.text("do").equals("keep") && !typed.isRefused()) {
                desk.act(this::keep);
            }
        });
    }

    private String keep() {
        if (view == null) {
            ProductId id = catalog.publish(work.actor(), fields.draft(category()));
            return "/products/" + id.text() + "?did=product-published";
        }
        ProductDraft draft = fields.draft(category(), mended(view));
        catalog.change(work.actor(), view.id(), typed.number("version"), draft);
        return "/products/" + view.id().text() + "?did=product-changed";
    }

    /** Offers hang on variants, so that only their bar codes are asked for. */
    private List<VariantDraft> mended(ProductView product) {
        return getLines().stream()
                .map(line -> new VariantDraft(product.variants().get(line).axes(), variants.gtin(line), Pictures.NONE))
                .toList();
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

    /** The numbers of the variants of one that is there. */
    public List<Integer> getLines() {
        return view == null
                ? List.of()
                : IntStream.range(0, view.variants().size()).boxed().toList();
    }

    /** What tells one of its variants apart. */
    public String variant(int line) {
        return view == null ? "" : words.variant(view.variants().get(line).axes());
    }
}
