package org.sandaga.customer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CustomersIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final Customers CUSTOMERS = HOUSE.door(Customers.class);
    private static final PostalAddress MEDINA = new PostalAddress(
            "Awa Diop", "Rue 12 x 9", " ", "Dakar", null, null, "SN", "+221 77 123 45 67", "à côté de la mosquée");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void offersThePreferredAddressFirst() {
        Actor awa = PEOPLE.shopper("awa");
        CUSTOMERS.addAddress(awa, "Maison", MEDINA);
        AddressId office = CUSTOMERS.addAddress(awa, "Bureau", MEDINA);

        CUSTOMERS.preferAddress(awa, office);

        assertThat(CUSTOMERS.addresses(awa))
                .extracting(AddressView::label, AddressView::preferred)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bureau", true),
                        org.assertj.core.groups.Tuple.tuple("Maison", false));
        assertThat(CUSTOMERS.addresses(awa).getFirst().address()).isEqualTo(MEDINA);
    }

    @Test
    @Tag("A-01")
    void hidesAnAddressFromEverybodyElse() {
        AddressId of = CUSTOMERS.addAddress(PEOPLE.shopper("fatou"), "Maison", MEDINA);
        Actor other = PEOPLE.shopper("marc");

        assertThat(CUSTOMERS.addresses(other)).isEmpty();
        assertThatThrownBy(() -> CUSTOMERS.changeAddress(other, of, "Mine", MEDINA))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CUSTOMERS.removeAddress(other, of)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CUSTOMERS.preferAddress(other, of)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CUSTOMERS.addresses(Actor.GUEST)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void keepsAtMostTwentyAddresses() {
        Actor omar = PEOPLE.shopper("omar");
        for (int i = 0; i < 20; i++) {
            CUSTOMERS.addAddress(omar, "n° " + i, MEDINA);
        }

        assertThatThrownBy(() -> CUSTOMERS.addAddress(omar, "one more", MEDINA)).isInstanceOf(AddressBookIsFull.class);
    }

    @Test
    void remembersPhoneAndMarket() {
        Actor lea = PEOPLE.shopper("lea");
        assertThat(CUSTOMERS.profile(lea)).isEqualTo(new CustomerProfile(null, null));

        CUSTOMERS.changeProfile(lea, new CustomerProfile("+33 6 12 34 56 78", "FR"));

        assertThat(CUSTOMERS.profile(lea)).isEqualTo(new CustomerProfile("+33 6 12 34 56 78", "FR"));
    }

    @Test
    void readsWhatWasKeptByAnotherRule() {
        Actor rama = PEOPLE.shopper("rama");
        HOUSE.inTransaction(() -> HOUSE.sql()
                .update(
                        "insert into customer.profile (user_id, phone, market) values (?, 'au bureau', 'SN')",
                        rama.requireUser()));

        assertThat(CUSTOMERS.profile(rama)).isEqualTo(new CustomerProfile("au bureau", "SN"));
    }

    @ParameterizedTest
    @CsvSource({"sept, SN, phone", "+221 77 123 45 67, Sénégal, market"})
    void refusesWhatIsNoTelephoneOrNoMarket(String phone, String market, String field) {
        Actor sira = PEOPLE.shopper("sira-" + field);

        assertThatThrownBy(() -> CUSTOMERS.changeProfile(sira, new CustomerProfile(phone, market)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
