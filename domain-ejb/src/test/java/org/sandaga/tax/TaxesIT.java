package org.sandaga.tax;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.sandaga.market.NoSuchMarket;
import org.sandaga.shared.Money;
import org.sandaga.testing.House;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaxesIT {
    private static final House HOUSE = House.open();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Taxes taxes = HOUSE.door(Taxes.class);

    /** The only market whose prices are without tax charges none yet. */
    @BeforeAll
    static void taxAmericans() {
        TestDatabase.asSuperuser(
                HOUSE.database(), "insert into tax.rate values ('US', 'STANDARD', 725, date '2002-01-01')");
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void takesTheTaxOutOfAPriceWhereItIsIncluded() {
        TaxBreakdown of = taxes.of(Money.of(1_180, "XOF"), "SN", TaxClass.STANDARD, DAY);

        assertThat(of).isEqualTo(TaxBreakdown.ofGross(Money.of(1_180, "XOF"), 1_800));
        assertThat(of.tax()).isEqualTo(Money.of(180, "XOF"));
        assertThat(of.net().plus(of.tax())).isEqualTo(of.gross());
    }

    @Test
    void putsTheTaxOnTopWhereItIsNot() {
        TaxBreakdown of = taxes.of(Money.of(2_000, "USD"), "US", TaxClass.STANDARD, DAY);

        assertThat(of)
                .isEqualTo(new TaxBreakdown(
                        Money.of(2_000, "USD"), Money.of(145, "USD"), Money.of(2_145, "USD"), 725, false));
    }

    @Test
    void knowsReducedRatesAndFallsBackToTheStandardOne() {
        assertThat(taxes.rate("FR", TaxClass.REDUCED, DAY)).isEqualTo(550);
        assertThat(taxes.rate("FR", TaxClass.SUPER_REDUCED, DAY)).isEqualTo(210);
        assertThat(taxes.rate("SN", TaxClass.REDUCED, DAY)).isEqualTo(1_800);
    }

    @Test
    void knowsNoRateBeforeTheFirstOne() {
        assertThat(taxes.rate("FR", TaxClass.STANDARD, LocalDate.of(1990, 1, 1)))
                .isZero();
    }

    @Test
    void refusesAMarketThatIsNotOurs() {
        assertThatThrownBy(() -> taxes.rate("DE", TaxClass.STANDARD, DAY)).isInstanceOf(NoSuchMarket.class);
    }
}
