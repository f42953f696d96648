package org.sandaga.offer;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.VariantId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RivalsIT {
    private static final House HOUSE = House.open();
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor MOUSSA = People.in(HOUSE).vendor("Moussa");
    private static final Actor COUMBA = People.in(HOUSE).vendor("Coumba");
    private static final Actor BINTA = People.in(HOUSE).vendor("Binta");

    private final Offers offers = HOUSE.door(Offers.class);
    private final VariantId variant =
            Drafts.published(HOUSE, Drafts.simple(Drafts.category(HOUSE, "Boubous", "Boubous"), "Boubou", "Boubou"));

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void tellsTheLowestPriceOfOthersInEachCurrency() {
        OfferId mine = Shelf.offer(HOUSE, AWA, variant, xof(15_000));
        Shelf.offer(HOUSE, MOUSSA, variant, xof(14_000), Money.of(2_100, "EUR"));
        OfferId paused = Shelf.offer(HOUSE, COUMBA, variant, xof(9_000));
        offers.pause(COUMBA, paused);

        assertThat(offers.rivals(AWA, List.of(mine))).containsOnlyKeys(mine);
        assertThat(offers.rivals(AWA, List.of(mine)).get(mine))
                .extracting(Rival::lowest)
                .containsExactly(Money.of(2_100, "EUR"), xof(14_000));

        HOUSE.door(Vendors.class).suspend(Actor.SYSTEM, MOUSSA.vendor(), "papers ran out");
        assertThat(offers.rivals(AWA, List.of(mine))).isEmpty();
    }

    @Test
    void comparesThemDelivered() {
        OfferId mine = Shelf.offer(HOUSE, BINTA, variant, xof(15_000));
        Shelf.offer(HOUSE, COUMBA, variant, xof(14_000));
        assertThat(rival(mine)).isEqualTo(new Rival(xof(14_000), null, null));

        delivers(BINTA, "SN", 500);
        delivers(COUMBA, "CI", 100);
        assertThat(rival(mine)).as("where both deliver").isEqualTo(new Rival(xof(14_000), null, null));

        delivers(COUMBA, "SN", 2_000);
        assertThat(rival(mine)).isEqualTo(new Rival(xof(14_000), xof(16_000), xof(15_500)));
        assertThat(rival(mine).isCheaper()).isFalse();
        assertThat(rival(mine).isDearer()).isTrue();

        delivers(BINTA, "CI", 3_000);
        assertThat(rival(mine)).as("where they stand best").isEqualTo(new Rival(xof(14_000), xof(14_100), xof(18_000)));
        assertThat(rival(mine).isCheaper()).isTrue();
        assertThat(rival(mine).isDearer()).isFalse();
    }

    private Rival rival(OfferId mine) {
        return offers.rivals(BINTA, List.of(mine)).get(mine).getFirst();
    }

    private static void delivers(Actor vendor, String market, long price) {
        HOUSE.door(ShippingProfiles.class).setRate(vendor, new ShippingRate(market, xof(price), 1, 3));
    }

    @Test
    @Tag("A-01")
    void tellsNothingOfOffersThatAreNotTheVendorsOwn() {
        OfferId theirs = Shelf.offer(HOUSE, COUMBA, variant, xof(15_000));
        Shelf.offer(HOUSE, AWA, variant, xof(14_000));

        assertThat(offers.rivals(AWA, List.of(theirs))).isEmpty();
        assertThat(offers.views(AWA, List.of(theirs))).isEmpty();
        assertThatThrownBy(() -> offers.removePrice(AWA, theirs, 1, "XOF")).isInstanceOf(NotFound.class);
        Actor looker = Actor.member(AWA.user(), AWA.vendor(), MemberTemplate.READ_ONLY.permissions());
        assertThatThrownBy(() -> offers.rivals(looker, List.of(theirs))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesAPriceAwayAndRemembersThatItDid() {
        OfferId id = Shelf.offer(HOUSE, AWA, variant, xof(15_000), Money.of(2_300, "EUR"));

        offers.removePrice(AWA, id, offers.view(AWA, id).version(), "EUR");

        assertThat(offers.view(AWA, id).prices()).containsExactly(xof(15_000));
        assertThat(offers.priceHistory(AWA, id).getFirst().price()).isNull();
    }

    private static Money xof(long amount) {
        return Money.of(amount, "XOF");
    }
}
