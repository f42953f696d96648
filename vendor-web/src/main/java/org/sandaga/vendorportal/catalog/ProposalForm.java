package org.sandaga.vendorportal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.DraftScope;
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

/** The form of a product that a vendor proposes: filled from one, and read into a draft. */
@RequestScoped
public class ProposalForm {
    static final int USUAL_AXES = 2;

    /** As many variants as a product may have, so that none is lost when it is proposed again. */
    private static final int MOST_LINES = 500;

    private static final int MOST_AXES = 100;

    private final Work work;
    private final Typed typed;
    private final Uploads uploads;
    private @Nullable ProductView before;

    @Inject
    ProposalForm(Work work, Typed typed, Uploads uploads) {
        this.work = work;
        this.typed = typed;
        this.uploads = uploads;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProposalForm() {
        this(null, null, null);
    }

    /** Puts a product's own words into the fields. */
    void offer(ProductView product) {
        before = product;
        typed.offer("brand", product.brand());
        for (String language : Language.CODES) {
            typed.offer("title." + language, product.title().byLanguage().get(language));
            typed.offer(
                    "description." + language,
                    product.description().byLanguage().get(language));
        }
        product.attributes().values().forEach((code, value) -> typed.offer("attributes." + code, value));
        Set<String> axes = new LinkedHashSet<>();
        product.variants().forEach(each -> axes.addAll(each.axes().values().keySet()));
        List<String> names = List.copyOf(axes);
        for (int axis = 0; axis < names.size(); axis++) {
            typed.offer("axis" + axis, names.get(axis));
        }
        typed.offer("axes", names.size());
        typed.offer("lines", product.variants().size());
        for (int line = 0; line < product.variants().size(); line++) {
            ProductView.VariantView variant = product.variants().get(line);
            typed.offer("gtin" + line, variant.gtin());
            for (int axis = 0; axis < names.size(); axis++) {
                typed.offer("value" + line + "." + axis, variant.axes().values().get(names.get(axis)));
            }
        }
    }

    /** What was written, as a draft. @throws InvalidInput naming the field that is wrong */
    ProductDraft draft(CategoryId category, List<AttributeDefinition> attributes) {
        ProductDraft written = new ProductDraft(
                category,
                work.text("brand"),
                texts("title"),
                texts("description"),
                attributes(attributes),
                new Pictures(chosen()),
                variants());
        return before == null ? written : scope(attributes).filled(written, before.described());
    }

    /** What the form asks for; a file may have said more of the product. */
    private static DraftScope scope(List<AttributeDefinition> attributes) {
        return new DraftScope(
                true,
                true,
                true,
                Set.copyOf(Language.CODES),
                Set.copyOf(Language.CODES),
                attributes.stream().map(AttributeDefinition::code).collect(Collectors.toSet()));
    }

    private Texts texts(String field) {
        Map<String, String> texts = new TreeMap<>();
        Language.CODES.forEach(each -> {
            if (!work.text(field + "." + each).isBlank()) {
                texts.put(each, work.text(field + "." + each));
            }
        });
        if (texts.isEmpty() && field.equals("title")) {
            throw new InvalidInput("title.fr", "–");
        }
        return new Texts(texts);
    }

    private Features attributes(List<AttributeDefinition> definitions) {
        Map<String, String> values = new TreeMap<>();
        definitions.forEach(each -> {
            String value = work.text("attributes." + each.code());
            if (!value.isBlank()) {
                values.put(each.code(), value.strip());
            }
        });
        return new Features(values);
    }

    private List<VariantDraft> variants() {
        List<VariantDraft> variants = new ArrayList<>();
        for (int line : getLines()) {
            Map<String, String> axes = new TreeMap<>();
            for (int axis : getAxes()) {
                String name = work.text("axis" + axis).strip();
                String value = work.text("value" + line + "." + axis).strip();
                if (!name.isEmpty() && !value.isEmpty()) {
                    axes.put(name, value);
                }
            }
            String gtin = work.text("gtin" + line).strip();
            if (!axes.isEmpty()
                    || !gtin.isEmpty()
                    || variants.isEmpty() && line == getLines().getLast()) {
                variants.add(new VariantDraft(new Features(axes), gtin.isEmpty() ? null : gtin, Pictures.NONE));
            }
        }
        return variants;
    }

    /** The numbers of what tells variants apart: two, or as many as the product has already. */
    List<Integer> getAxes() {
        return numbers(number("axes", USUAL_AXES), USUAL_AXES, MOST_AXES);
    }

    /** The numbers of the lines of variants; a button of the form asks for more. */
    List<Integer> getLines() {
        int more = work.text("do").equals("more") ? 3 : 0;
        return numbers(number("lines", 1) + more, 1, MOST_LINES);
    }

    private int number(String field, int otherwise) {
        String sent = typed.text(field);
        return sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : otherwise;
    }

    private static List<Integer> numbers(int wanted, int least, int most) {
        return IntStream.range(0, Math.clamp(wanted, least, most)).boxed().toList();
    }

    /** The pictures in their order, by their names. */
    List<String> pictures() {
        return chosen().stream().map(MediaId::sha256).toList();
    }

    private List<MediaId> chosen() {
        return uploads.chosen(before == null ? Pictures.NONE : before.pictures());
    }
}
