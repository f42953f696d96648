package org.sandaga.portal;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.sandaga.shared.Json;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTest {

    @Test
    void drawsAmountsToTheLastCent() {
        assertThat(chart(Chart.Step.of(
                                "Lundi", Money.of(1_234_567_890_123_456_710L, "EUR"), "12 345 678 901 234 567,10 €"))
                        .config())
                .contains("\"data\":[12345678901234567.10]", "\"currency\":\"EUR\"");
        assertThat(chart(Chart.Step.of("Lundi", Money.of(15_000, "XOF"), "15 000 F CFA"))
                        .config())
                .contains("\"data\":[15000]");
    }

    @Test
    void letsNoProductsNameEndTheScriptThatItStandsIn() {
        String name = "</script><script>alert(1)</script>\u2028\"";
        String config = chart(Chart.Step.of(name, 1, "1")).config();
        assertThat(config).doesNotContain("<", "\u2028");
        assertThat(Json.read(config, java.util.Map.class).toString()).contains(name);
    }

    @Test
    void tellsTheLargest() {
        Chart chart = chart(
                Chart.Step.of("Lundi", 2, "2"), Chart.Step.of("Mardi", 10, "10"), Chart.Step.of("Mercredi", 9, "9"));
        assertThat(chart.most()).isEqualTo(Chart.Step.of("Mardi", 10, "10"));
        assertThat(chart(Chart.Step.of("Lundi", 0, "0")).most()).isNull();
    }

    private static Chart chart(Chart.Step... steps) {
        return new Chart("Ventes", "Ventes par jour", "EUR", true, List.of(steps));
    }
}
