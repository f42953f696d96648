package org.sandaga.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.DraftScope;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.media.MediaId;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;

/** The fields in which a product is described, whoever describes it: filled from one that is there, and read again. */
@Named
@RequestScoped
public class ProductFields {
    private static final Set<String> LANGUAGES = Set.copyOf(Language.CODES);

    private final Categories categories;
    private final VariantFields variants;
    private final TextFields texts;
    private final Uploads uploads;
    private final Typed typed;
    private final Work work;
    private final Desk desk;
    private @Nullable ProductView before;
    private List<AttributeDefinition> attributes = List.of();
    private List<String> pictures = List.of();

    @Inject
    ProductFields(
            Categories categories,
            VariantFields variants,
            TextFields texts,
            Uploads uploads,
            Typed typed,
            Work work,
            Desk desk) {
        this.categories = categories;
        this.variants = variants;
        this.texts = texts;
        this.uploads = uploads;
        this.typed = typed;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProductFields() {
        this(null, null, null, null, null, null, null);
    }

    /** Puts what a product says into the fields. */
    public void offer(ProductView product) {
        before = product;
        typed.offer("version", product.version());
        typed.offer("brand", product.brand());
        texts.offer("title", product.title());
        texts.offer("description", product.description());
        product.attributes().values().forEach((code, value) -> typed.offer("attributes." + code, value));
        variants.offer(product);
    }

    /**
     * Learns what is asked of products of a category, and takes in the pictures that were sent; one that cannot be is
     * told of.
     *
     * @param category its id, or an empty text while none is chosen
     */
    public void read(String category) {
        if (!category.isEmpty()) {
            attributes = categories.attributes(CategoryId.parse(category));
        }
        try {
            pictures = chosen().stream().map(MediaId::sha256).toList();
        } catch (BusinessRuleViolated refused) {
            pictures = work.texts("picture");
            desk.refuse(refused);
        }
    }

    /** What was written, as a draft. @throws InvalidInput when it has no title */
    public ProductDraft draft(CategoryId category) {
        return draft(category, variants.drafts());
    }

    /** The same with variants that are told otherwise; of what the form does not ask, everything stays as it was. */
    public ProductDraft draft(CategoryId category, List<VariantDraft> of) {
        ProductDraft written = new ProductDraft(
                category,
                work.text("brand"),
                texts.read("title"),
                texts.read("description"),
                features(),
                new Pictures(chosen()),
                of);
        ProductDraft draft = before == null ? written : scope().filled(written, before.described());
        if (draft.title().byLanguage().isEmpty()) {
            throw new InvalidInput("title.fr", "–");
        }
        return draft;
    }

    /** What the form asks for; a file may have said more of the product. */
    private DraftScope scope() {
        Set<String> asked = attributes.stream().map(AttributeDefinition::code).collect(Collectors.toSet());
        return new DraftScope(true, true, true, LANGUAGES, LANGUAGES, asked);
    }

    private Features features() {
        Map<String, String> values = new TreeMap<>();
        attributes.forEach(each -> {
            String value = work.text("attributes." + each.code());
            if (!value.isBlank()) {
                values.put(each.code(), value.strip());
            }
        });
        return new Features(values);
    }

    private List<MediaId> chosen() {
        return uploads.chosen(before == null ? Pictures.NONE : before.pictures());
    }

    /** What products of the category are asked. */
    public List<AttributeDefinition> getAttributes() {
        return attributes;
    }

    /** The pictures in their order, by their names. */
    public List<String> getPictures() {
        return pictures;
    }
}
