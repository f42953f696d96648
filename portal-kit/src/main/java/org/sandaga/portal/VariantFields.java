package org.sandaga.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.ProductView.VariantView;
import org.sandaga.catalog.VariantDraft;

/** The lines that tell the variants of a product apart: filled from those that are there, and read again. */
@Named
@RequestScoped
public class VariantFields {
    private static final int USUAL_AXES = 2;
    private static final int MORE = 3;

    private final Call call;
    private final Typed typed;

    @Inject
    VariantFields(Call call, Typed typed) {
        this.call = call;
        this.typed = typed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VariantFields() {
        this(null, null);
    }

    /** Puts what tells a product's variants apart into the lines. */
    void offer(ProductView product) {
        List<VariantView> variants = product.variants();
        Set<String> axes = new LinkedHashSet<>();
        variants.forEach(each -> axes.addAll(each.axes().values().keySet()));
        List<String> names = List.copyOf(axes);
        typed.offer("axes", names.size());
        typed.offer("lines", variants.size());
        for (int axis = 0; axis < names.size(); axis++) {
            typed.offer("axis" + axis, names.get(axis));
        }
        for (int line = 0; line < variants.size(); line++) {
            offer(line, variants.get(line), names);
        }
    }

    private void offer(int line, VariantView variant, List<String> names) {
        typed.offer("gtin" + line, variant.gtin());
        for (int axis = 0; axis < names.size(); axis++) {
            typed.offer("value" + line + "." + axis, variant.axes().values().get(names.get(axis)));
        }
    }

    /** What was written; one variant that nothing tells apart where nothing was. */
    List<VariantDraft> drafts() {
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
        for (int axis : getAxes()) {
            String name = call.text("axis" + axis).strip();
            String value = call.text("value" + line + "." + axis).strip();
            if (!name.isEmpty() && !value.isEmpty()) {
                axes.put(name, value);
            }
        }
        return new Features(axes);
    }

    /** The bar code that was written in a line; null for none. */
    public @Nullable String gtin(int line) {
        String gtin = call.text("gtin" + line).strip();
        return gtin.isEmpty() ? null : gtin;
    }

    /** The numbers of what tells variants apart: two, or as many as the product has already. */
    public List<Integer> getAxes() {
        return numbers(number("axes", USUAL_AXES), USUAL_AXES, Features.MOST);
    }

    /** Of these, those beyond the usual two, such as files may name. */
    public List<Integer> getMoreAxes() {
        return getAxes().stream().skip(USUAL_AXES).toList();
    }

    /** The numbers of the lines, as many as a product may have variants; a button of the form asks for more. */
    public List<Integer> getLines() {
        int more = call.text("do").equals("more") ? MORE : 0;
        return numbers(number("lines", 1) + more, 1, ProductDraft.MOST_VARIANTS);
    }

    private int number(String field, int otherwise) {
        String sent = typed.text(field);
        return sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : otherwise;
    }

    private static List<Integer> numbers(int wanted, int least, int most) {
        return IntStream.range(0, Math.clamp(wanted, least, most)).boxed().toList();
    }
}
