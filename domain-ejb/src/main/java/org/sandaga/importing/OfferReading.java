package org.sandaga.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Money;
import org.sandaga.tax.TaxClass;

/** Understands the rows of one product as offers: rows with the same SKU are one, with a price each. */
final class OfferReading {
    private static final int LONGEST_LEAD_TIME = 365;
    private static final int USUAL_LEAD_TIME = 2;

    private final Mapping mapping;
    private final Amounts amounts;

    OfferReading(Mapping mapping, Set<String> currencies) {
        this.mapping = mapping;
        this.amounts = new Amounts(mapping, currencies);
    }

    /** The offers; what cannot be one is added to the findings. */
    List<OfferItem> of(List<StagedRow> rows, List<Finding> findings) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            String sku = mapping.sku().in(row.cells());
            try {
                if (sku == null) {
                    throw new RowRefused("NoSku");
                }
                String vendor = mapping.vendor() == null
                        ? null
                        : mapping.vendor().name().in(row.cells());
                drafts.computeIfAbsent(vendor + "\n" + sku, same -> new Draft(sku, vendor))
                        .add(row);
            } catch (RowRefused refused) {
                findings.add(Finding.refused(row, sku == null ? "" : sku, refused.fault()));
            }
        }
        Set<String> forms = new HashSet<>();
        List<OfferItem> offers = new ArrayList<>();
        for (Draft each : drafts.values()) {
            if (each.rows.isEmpty()) {
                continue;
            }
            if (forms.add(each.vendor + "\n" + each.axes)) {
                offers.add(each.item());
            } else {
                each.rows.forEach(row -> findings.add(Finding.refused(row, each.sku, Fault.of("TwinVariant"))));
            }
        }
        return offers;
    }

    /** An offer while its rows are put together; a row that is refused leaves no trace in it. */
    private final class Draft {
        private final String sku;
        private final @Nullable String vendor;
        private final List<StagedRow> rows = new ArrayList<>();
        private final Map<String, Money> prices = new HashMap<>();
        private Map<String, String> axes = Map.of();
        private @Nullable Integer stock;
        private @Nullable String gtin;
        private Condition condition = Condition.NEW;
        private TaxClass taxClass = TaxClass.STANDARD;
        private int leadTime = USUAL_LEAD_TIME;

        Draft(String sku, @Nullable String vendor) {
            this.sku = sku;
            this.vendor = vendor;
        }

        void add(StagedRow row) {
            Map<String, String> cells = row.cells();
            List<Money> more = amounts.prices(cells);
            Integer pieces = amounts.stock(cells);
            Condition state = choice(Condition.class, mapping.terms().condition(), cells, condition);
            TaxClass tax = choice(TaxClass.class, mapping.terms().taxClass(), cells, taxClass);
            int days = leadTime(cells, leadTime);
            for (Money price : more) {
                if (prices.containsKey(price.currency())) {
                    throw new RowRefused("PriceTwice", price.currency());
                }
            }
            more.forEach(price -> prices.put(price.currency(), price));
            axes = axes.isEmpty() ? options(cells) : axes;
            stock = pieces == null ? stock : pieces;
            gtin = gtin == null && mapping.gtin() != null ? mapping.gtin().in(cells) : gtin;
            condition = state;
            taxClass = tax;
            leadTime = days;
            rows.add(row);
        }

        OfferItem item() {
            List<Money> sorted = prices.values().stream()
                    .sorted(Comparator.comparing(Money::currency))
                    .toList();
            return new OfferItem(
                    List.copyOf(rows),
                    vendor,
                    sku,
                    new Features(axes),
                    gtin,
                    sorted,
                    stock,
                    condition,
                    taxClass,
                    leadTime);
        }
    }

    private Map<String, String> options(Map<String, String> cells) {
        Map<String, String> axes = new HashMap<>();
        for (Mapping.Option each : mapping.options()) {
            String name = each.name().in(cells);
            String value = each.value().in(cells);
            if (name != null && value != null) {
                axes.put(name, value);
            }
        }
        return axes;
    }

    private static <E extends Enum<E>> E choice(
            Class<E> type, @Nullable Column column, Map<String, String> cells, E otherwise) {
        String text = column == null ? null : column.in(cells);
        if (text == null) {
            return otherwise;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new RowRefused("UnknownTerm", text);
    }

    private int leadTime(Map<String, String> cells, int otherwise) {
        Column column = mapping.terms().leadTimeDays();
        String text = column == null ? null : column.in(cells);
        return text == null ? otherwise : Amounts.whole("BadLeadTime", text, LONGEST_LEAD_TIME);
    }
}
