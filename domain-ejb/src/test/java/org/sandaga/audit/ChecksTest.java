package org.sandaga.audit;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.testing.Schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChecksTest {
    static Stream<Check> checks() {
        return Check.all().stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void looksOnlyAtWhatItsCapabilityMaySee(Check check) {
        assertThat(Schemas.openTo(check.capability())).containsAll(Schemas.in(check.sql()));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void namesAnInvariantInBothLanguages(Check check) {
        assertThat(check.invariant()).matches("I\\d{1,2}|audit");
        assertThat(check.title().in("fr")).isNotEqualTo(check.title().in("en"));
    }

    @Test
    void comeInTheOrderOfTheirInvariants() {
        List<String> order = checks().map(Check::invariant)
                .map(name -> name.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .toList();

        assertThat(order.stream().map(Integer::valueOf)).isSorted();
        assertThat(order.size()).isGreaterThan(20);
    }

    @Test
    void refusesAFileThatDoesNotSayWhatItProves() {
        assertThatThrownBy(() -> Check.parse("ledger/nameless", "select 1"))
                .hasMessageContaining("ledger/nameless")
                .hasMessageContaining("-- fr:");
    }

    @Test
    void tellsAHundredFaultsAndThatThereAreMore() {
        Check check = Check.all().getFirst();

        assertThat(Finding.of(check, java.util.Collections.nCopies(101, "x\u001f1")))
                .matches(Finding::more)
                .extracting(Finding::faults, org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(100);
        assertThat(Finding.of(check, List.of("x\u001f1")).more()).isFalse();
        assertThat(Finding.of(check, List.of()).holds()).isTrue();
    }

    @Test
    void readsARowAtFaultColumnByColumn() {
        Fault fault = Fault.of("journal\u001f7c3a\u001ereference\u001fa=1, b=2\u001edifference\u001f");

        assertThat(fault.columns())
                .containsExactly(
                        new Fault.Column("journal", "7c3a"),
                        new Fault.Column("reference", "a=1, b=2"),
                        new Fault.Column("difference", ""));
        assertThat(fault).hasToString("journal=7c3a, reference=a=1, b=2, difference=");
    }
}
