package org.sandaga.portal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;
import org.sandaga.shared.Money;

/**
 * Figures that {@code p:chart} draws in the browser, in the colours that {@code charts.js} finds in the theme.
 *
 * @param caption what is shown
 * @param summary the same in a sentence, for those who do not see it
 * @param currency of the amounts; empty when pieces are counted
 * @param overTime columns over time; else bars, one below the other
 * @param steps one for each column or bar
 */
public record Chart(String caption, String summary, String currency, boolean overTime, List<Step> steps) {

    public Chart {
        steps = List.copyOf(steps);
    }

    /** A column or a bar. @param amount its exact size; @param value how it is written */
    public record Step(String label, BigDecimal amount, String value) {

        /** Some money. */
        public static Step of(String label, Money amount, String value) {
            return new Step(label, amount.decimal(), value);
        }

        /** Some pieces. */
        public static Step of(String label, long pieces, String value) {
            return new Step(label, BigDecimal.valueOf(pieces), value);
        }
    }

    /** The largest; null when all are nothing. */
    public @Nullable Step most() {
        return steps.stream()
                .filter(each -> each.amount().signum() > 0)
                .max(Comparator.comparing(Step::amount))
                .orElse(null);
    }

    /** For {@code p:chart}, which writes it into a script: whatever a product is called, it does not end the script. */
    public String config() {
        Dataset set = new Dataset(
                caption,
                currency,
                steps.stream().map(Step::amount).toList(),
                steps.stream().map(Step::value).toList());
        Data data = new Data(steps.stream().map(Step::label).toList(), List.of(set));
        return Json.write(new Config("bar", data, new Options(overTime ? "x" : "y")))
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private record Config(String type, Data data, Options options) {}

    private record Data(List<String> labels, List<Dataset> datasets) {}

    private record Dataset(String label, String currency, List<BigDecimal> data, List<String> written) {}

    private record Options(String indexAxis) {}
}
