package org.sandaga.vendorportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.importing.FileSample;
import org.sandaga.importing.MappingSketch;
import org.sandaga.portal.Language;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.vendorportal.catalog.CategoryChoice;
import org.sandaga.vendorportal.offer.Currencies;

/** The form in which somebody says what the columns of a file mean. */
@RequestScoped
public class MappingForm {
    static final int OPTIONS = 3;

    /** What columns are usually called, in the languages of the house. */
    private static final Map<String, String> USUAL = Map.of(
            "sku", "sku|ref|reference|référence|réf|code|article",
            "title.fr", "title|titre|nom|name|libellé|designation|désignation",
            "description.fr", "description|descriptif",
            "brand", "brand|marque|fabricant|manufacturer",
            "gtin", "gtin|ean|ean13|upc|barcode|code_barres",
            "path", "category|categorie|catégorie|categories|catégories",
            "stock", "stock|qty|quantity|quantité|quantite|inventory");

    private final Work work;
    private final Typed typed;
    private final Currencies currencies;
    private final CategoryChoice categories;

    @Inject
    MappingForm(Work work, Typed typed, Currencies currencies, CategoryChoice categories) {
        this.work = work;
        this.typed = typed;
        this.currencies = currencies;
        this.categories = categories;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MappingForm() {
        this(null, null, null, null);
    }

    /** Chooses the columns whose names say what they are. */
    void guess(FileSample sample, String name) {
        USUAL.forEach((field, names) -> sample.columns().stream()
                .filter(column -> List.of(names.split("\\|")).contains(column.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(column -> typed.offer(field, column)));
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.\\w+$", "").replaceAll("[^a-z0-9]+", "-");
        typed.offer(
                "source",
                plain.replaceAll("^-+|-+$", "")
                        .substring(
                                0, Math.min(40, plain.replaceAll("^-+|-+$", "").length())));
        typed.offer("separator", ">");
        typed.offer("lead", "2");
    }

    /** Fills the fields with a mapping that was made before. */
    void offer(MappingSketch sketch) {
        typed.offer("source", sketch.source());
        typed.offer("decimal", sketch.decimal());
        typed.offer("sku", sketch.sku());
        offer("group", sketch.group());
        typed.offer("parent", sketch.parent().column());
        typed.offer("parent.is", sketch.parent().is());
        // also what it leaves out, in place of a guess
        Language.CODES.forEach(each -> {
            typed.offer("title." + each, sketch.titles().get(each));
            typed.offer("description." + each, sketch.descriptions().get(each));
        });
        typed.offer("brand", sketch.brand());
        typed.offer("gtin", sketch.gtin());
        typed.offer("category", categories.at(sketch.category().fixed()));
        offer("path", sketch.category().path());
        typed.offer("separator", sketch.category().separator());
        typed.offer("path.language", sketch.category().language());
        for (int option = 0; option < sketch.options().size(); option++) {
            typed.offer(
                    "option" + option + ".name", sketch.options().get(option).name());
            offer("option" + option, sketch.options().get(option).value());
        }
        sketch.prices().forEach((currency, column) -> typed.offer("price." + currency, column));
        typed.offer("stock", sketch.stock());
        typed.offer("lead", sketch.leadTimeDays());
    }

    private void offer(String field, MappingSketch.Cut cut) {
        typed.offer(field, cut.column());
        typed.offer(field + ".after", cut.after());
        typed.offer(field + ".before", cut.before());
    }

    /** What was chosen. */
    MappingSketch sketch(FileSample sample) {
        return new MappingSketch(
                work.text("source").strip(),
                sample.format(),
                work.text("decimal"),
                work.text("sku"),
                cut("group"),
                new MappingSketch.Parent(work.text("parent"), work.text("parent.is")),
                columns("title.", Language.CODES),
                columns("description.", Language.CODES),
                work.text("brand"),
                work.text("gtin"),
                new MappingSketch.Place(
                        categories.way(work.text("category")),
                        cut("path"),
                        work.text("separator"),
                        work.text("path.language")),
                options(),
                columns("price.", currencies.getAll()),
                work.text("stock"),
                work.text("lead"));
    }

    private Map<String, String> columns(String prefix, List<String> names) {
        Map<String, String> chosen = new LinkedHashMap<>();
        names.forEach(each -> chosen.put(each, work.text(prefix + each)));
        return chosen;
    }

    private List<MappingSketch.Option> options() {
        List<MappingSketch.Option> options = new ArrayList<>();
        IntStream.range(0, OPTIONS)
                .forEach(each -> options.add(
                        new MappingSketch.Option(work.text("option" + each + ".name"), cut("option" + each))));
        return options;
    }

    private MappingSketch.Cut cut(String field) {
        return new MappingSketch.Cut(work.text(field), work.text(field + ".after"), work.text(field + ".before"));
    }
}
