package org.sandaga.shared;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListingIT {
    private static final House HOUSE = House.upTo("shared");
    private static final Sorting BY = Sorting.by("number", "n", "n").or("last", "n % 10");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void givesAPageInTheWantedOrderAndSaysHowManyThereAre() {
        Listing<Long> page = read(25, new ListRequest(10, 5, "number", false));

        assertThat(page.items()).containsExactly(11L, 12L, 13L, 14L, 15L);
        assertThat(page.found()).isEqualTo(25);
        assertThat(read(25, new ListRequest(0, 3, "last", true)).items()).containsExactly(19L, 9L, 18L);
    }

    @Test
    void saysTheOrderThatItIsIn() {
        assertThat(read(3, new ListRequest(0, 3, "last", false)).order()).isEqualTo("last");
        assertThat(read(3, ListRequest.first(3)).order()).isEqualTo("-number");
        assertThat(read(3, new ListRequest(0, 3, "password", true)).order()).isEqualTo("-number");
    }

    @Test
    void stopsCountingWherePagingStops() {
        assertThat(read(100_000, ListRequest.first(1)).found()).isEqualTo(ListRequest.DEEPEST + 1);
    }

    @Test
    void asksToFilterInsteadOfReadingDeeper() {
        assertThatThrownBy(() -> new ListRequest(ListRequest.DEEPEST, 25, "", true))
                .isInstanceOf(ListTooDeep.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n; drop table shared.clock", "(select 1)", "password"})
    void takesAnUnknownColumnForTheUsualOrder(String sort) {
        assertThat(read(3, new ListRequest(0, 3, sort, false)).items()).containsExactly(1L, 2L, 3L);
    }

    private static Listing<Long> read(int rows, ListRequest page) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .listing("select n from generate_series(1, ?::bigint) n", BY, page, row -> row.number("n"), rows));
    }
}
