package org.sandaga.identity;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptListsIT {
    private static final House HOUSE = House.upTo("identity");
    private static final KeptLists KEPT = HOUSE.door(KeptLists.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void keepsAViewUnderItsNameUntilItIsForgotten() {
        Actor khady = People.in(HOUSE).shopper("khady");
        KEPT.keep(khady, "vendor.orders", "À expédier", "?status=TO_SHIP");
        KEPT.keep(khady, "vendor.orders", "À expédier", "?status=TO_SHIP&sort=placed");

        assertThat(KEPT.of(khady, "vendor.orders").views())
                .containsExactly(new KeptList.View("À expédier", "?status=TO_SHIP&sort=placed"));
        assertThat(KEPT.of(khady, "vendor.offers").views()).isEmpty();

        KEPT.forget(khady, "vendor.orders", "À expédier");
        assertThat(KEPT.of(khady, "vendor.orders").views()).isEmpty();
    }

    @Test
    void keepsColumnsForEachOfThem() {
        Actor fatou = People.in(HOUSE).shopper("fatou");
        Actor koffi = People.in(HOUSE).shopper("koffi");
        KEPT.showColumns(fatou, "vendor.orders", List.of("number", "total"));

        assertThat(KEPT.of(fatou, "vendor.orders").columns()).containsExactly("number", "total");
        assertThat(KEPT.of(koffi, "vendor.orders").columns()).isEmpty();

        KEPT.showColumns(fatou, "vendor.orders", List.of());
        assertThat(KEPT.of(fatou, "vendor.orders").columns()).isEmpty();
    }

    @Test
    void refusesOneViewMoreThanThereMayBe() {
        Actor omar = People.in(HOUSE).shopper("omar");
        for (int i = 0; i < KeptLists.MOST; i++) {
            KEPT.keep(omar, "purchases", "view " + i, "?page=" + i);
        }
        assertThatThrownBy(() -> KEPT.keep(omar, "purchases", "one more", "?")).isInstanceOf(TooManyKeptViews.class);
        assertThat(KEPT.of(omar, "purchases").views()).hasSize(KeptLists.MOST);
    }

    @Test
    void keepsNothingForStrangers() {
        assertThatThrownBy(() -> KEPT.keep(Actor.GUEST, "purchases", "mine", "?"))
                .isInstanceOf(NotAllowed.class);
    }
}
