package org.sandaga.backoffice.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Choice;
import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.media.MediaId;
import org.sandaga.portal.Language;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Uploads;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Texts;

/** The form in which staff describe a product: filled from one that is there, and read into a draft. */
@RequestScoped
public class ProductForm {
    private static final int AXES = 2;
    private static final int MORE = 3;
    private static final int MOST_LINES = 100;

    private final Work work;
    private final Typed typed;
    private final Uploads uploads;
    private @Nullable ProductView known;

    @Inject
    ProductForm(Work work, Typed typed, Uploads uploads) {
        this.work = work;
        this.typed = typed;
        this.uploads = uploads;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProductForm() {
        this(null, null, null);
    }

    /** Puts what a product says into the fields. */
    void offer(ProductView product) {
        known = product;
        typed.offer("version", product.version());
        typed.offer("brand", product.brand());
        for (String language : Language.CODES) {
            typed.offer("title." + language, product.title().byLanguage().get(language));
            typed.offer(
                    "description." + language,
                    product.description().byLanguage().get(language));
        }
        product.attributes().values().forEach((code, value) -> typed.offer("attributes." + code, value));
        for (int at = 0; at < product.variants().size(); at++) {
            typed.offer("gtin" + at, product.variants().get(at).gtin());
        }
    }

    /** What was written, as a draft; what the form does not ask for stays as it was. */
    ProductDraft draft(CategoryId category, List<AttributeDefinition> asked) {
        return new ProductDraft(
                category,
                work.text("brand"),
                texts("title", known == null ? Map.of() : known.title().byLanguage()),
                texts(
                        "description",
                        known == null ? Map.of() : known.description().byLanguage()),
                attributes(asked),
                new Pictures(chosen()),
                known == null ? variants() : variants(known));
    }

    private Texts texts(String field, Map<String, String> before) {
        Map<String, String> texts = new TreeMap<>(before);
        for (String language : Language.CODES) {
            String text = work.text(field + "." + language);
            if (text.isBlank()) {
                texts.remove(language);
            } else {
                texts.put(language, text);
            }
        }
        if (texts.isEmpty() && field.equals("title")) {
            throw new InvalidInput("title.fr", "–");
        }
        return new Texts(texts);
    }

    private Features attributes(List<AttributeDefinition> asked) {
        Map<String, String> values =
                new TreeMap<>(known == null ? Map.of() : known.attributes().values());
        asked.forEach(each -> {
            String value = work.text("attributes." + each.code());
            if (value.isBlank()) {
                values.remove(each.code());
            } else {
                values.put(each.code(), value.strip());
            }
        });
        return new Features(values);
    }

    private List<VariantDraft> variants(ProductView product) {
        return IntStream.range(0, product.variants().size())
                .mapToObj(at -> new VariantDraft(
                        product.variants().get(at).axes(),
                        gtin(at),
                        product.variants().get(at).pictures()))
                .toList();
    }

    private List<VariantDraft> variants() {
        List<VariantDraft> variants = new ArrayList<>();
        for (int line : getLines()) {
            Features axes = axes(line);
            String gtin = gtin(line);
            if (!axes.values().isEmpty() || gtin != null) {
                variants.add(new VariantDraft(axes, gtin, Pictures.NONE));
            }
        }
        return variants.isEmpty() ? List.of(VariantDraft.ONLY) : variants;
    }

    private Features axes(int line) {
        Map<String, String> axes = new TreeMap<>();
        for (int axis = 0; axis < AXES; axis++) {
            String name = work.text("axis" + axis).strip();
            String value = work.text("value" + line + "." + axis).strip();
            if (!name.isEmpty() && !value.isEmpty()) {
                axes.put(name, value);
            }
        }
        return new Features(axes);
    }

    private @Nullable String gtin(int line) {
        return Choice.text(work.text("gtin" + line));
    }

    /** The numbers of the lines of variants; a button asks for more of them while the product is new. */
    List<Integer> getLines() {
        if (known != null) {
            return IntStream.range(0, known.variants().size()).boxed().toList();
        }
        String sent = work.text("lines");
        int lines = sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : 1;
        int wanted = work.text("do").equals("more") ? lines + MORE : lines;
        return IntStream.range(0, Math.clamp(wanted, 1, MOST_LINES)).boxed().toList();
    }

    /** The pictures in their order, by their names. */
    List<String> pictures() {
        return chosen().stream().map(MediaId::sha256).toList();
    }

    private List<MediaId> chosen() {
        return uploads.chosen(known == null ? Pictures.NONE : known.pictures());
    }
}
