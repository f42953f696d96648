package org.sandaga.shipping;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShippingProfilesIT {
    private static final House HOUSE = House.open();
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor MOUSSA = People.in(HOUSE).vendor("Moussa");

    private final ShippingProfiles profiles = HOUSE.door(ShippingProfiles.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void quotesEveryVendorOfACartInOneStatement() {
        profiles.setRate(AWA, rate("SN", 1_500));
        profiles.setRate(MOUSSA, rate("SN", 0));

        List<String> statements =
                HOUSE.statementsOf(() -> assertThat(profiles.quotes(List.of(AWA.vendor(), MOUSSA.vendor()), "SN"))
                        .hasSize(2));

        assertThat(statements).hasSize(1);
        assertThat(profiles.quote(AWA.vendor(), "SN")).isEqualTo(Money.of(1_500, "XOF"));
    }

    @Test
    void shipsNowhereWithoutARate() {
        profiles.setRate(AWA, rate("CI", 3_000));
        assertThat(profiles.quote(AWA.vendor(), "CI")).isEqualTo(Money.of(3_000, "XOF"));

        profiles.removeRate(AWA, "CI");

        assertThatThrownBy(() -> profiles.quote(AWA.vendor(), "CI")).isInstanceOf(NotShippedThere.class);
    }

    @Test
    void refusesARateThatIsNone() {
        for (ShippingRate wrong : List.of(
                rate("SN", -1),
                new ShippingRate("FR", Money.of(500, "XOF"), 1, 2),
                new ShippingRate("SN", Money.of(500, "XOF"), 3, 2),
                new ShippingRate("DE", Money.of(500, "EUR"), 1, 2))) {
            assertThatThrownBy(() -> profiles.setRate(AWA, wrong)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    @Tag("I14")
    void hidesAnotherVendorsRates() {
        profiles.setRate(AWA, rate("SN", 1_500));

        String count = "select count(*) as n from shipping.rate where vendor_id = ?";
        long seen = HOUSE.<Long>in(
                new DatabaseContext(MOUSSA.vendor()),
                () -> HOUSE.sql().one(count, row -> row.number("n"), AWA.vendor()));

        assertThat(seen).isZero();
    }

    @Test
    void knowsWhatACarriersNumbersLookLike() {
        CarrierView ups = HOUSE.door(Carriers.class).require("ups");

        assertThat(ups.accepts("1z 999 aa1 01 2345 6784")).isTrue();
        assertThat(ups.accepts("123")).isFalse();
        assertThat(ups.follow("1Z999AA10123456784").orElseThrow().toString()).endsWith("=1Z999AA10123456784");
        assertThatThrownBy(() -> HOUSE.door(Carriers.class).require("nobody")).isInstanceOf(InvalidInput.class);
    }

    private static ShippingRate rate(String market, long minor) {
        return new ShippingRate(market, Money.of(minor, "XOF"), 1, 3);
    }
}
