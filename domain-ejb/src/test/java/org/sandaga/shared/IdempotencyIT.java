package org.sandaga.shared;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.control.RequestContextController;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.checkout.Bazaar;
import org.sandaga.customer.Customers;
import org.sandaga.customer.PostalAddress;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Idempotency.StoredAnswer;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a request that is sent again with its key. */
@Tag("W-20")
class IdempotencyIT {
    private static final House HOUSE = House.open();
    private static final Bazaar BAZAAR = Bazaar.in(HOUSE);
    private static final People PEOPLE = People.in(HOUSE);
    private static final Idempotency KEYS = HOUSE.door(Idempotency.class);

    private final String key = Ids.next().toString();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void returnsWhatACommandMadeWhenItsAnswerWasLost() {
        Actor awa = PEOPLE.shopper("awa-ndiaye");
        Customers customers = HOUSE.door(Customers.class);
        Supplier<Id> add = () -> customers.addAddress(awa, "Maison", home());

        Id first = failing(add);
        Id again = failing(add);

        assertThat(again).isEqualTo(first);
        assertThat(customers.addresses(awa)).hasSize(1);
        assertThat(request(add)).as("a key that is still held").isEqualTo(first);
    }

    @Test
    void doesAVendorsCommandOnceAndSaysSo() {
        Actor vendor = BAZAAR.vendor("Awa", "SN", Money.of(1_500, "XOF"));
        CategoryId home = BAZAAR.category("Maison");
        OfferId basket = BAZAAR.offer(vendor, home, Money.of(10_750, "XOF"), 20);
        Inventory inventory = HOUSE.door(Inventory.class);
        Supplier<Object> receive = () -> inventory.receive(vendor, basket, 5, "Livraison");

        failing(receive);

        assertThatThrownBy(() -> failing(receive)).isInstanceOf(DoneAlready.class);
        assertThat(inventory.stock(vendor, basket).onHand()).isEqualTo(25);
    }

    @Test
    void worksAgainWhenTheCommandItselfFailed() {
        Actor koffi = PEOPLE.shopper("koffi");
        Customers customers = HOUSE.door(Customers.class);
        assertThatThrownBy(() -> failing(() -> customers.addAddress(koffi, "", home())))
                .isInstanceOf(BusinessRuleViolated.class);

        failing(() -> customers.addAddress(koffi, "Maison", home()));

        assertThat(customers.addresses(koffi)).hasSize(1);
    }

    @Test
    void knowsWhatWasDoneByARequestThatDied() {
        Actor dieynaba = PEOPLE.shopper("dieynaba");
        Customers customers = HOUSE.door(Customers.class);
        Supplier<Id> add = () -> customers.addAddress(dieynaba, "Maison", home());
        Id first = request(add);
        assertThatThrownBy(() -> request(add)).isInstanceOf(RequestInProgress.class);

        age(Duration.ofMinutes(3));

        assertThat(request(add)).isEqualTo(first);
        assertThat(customers.addresses(dieynaba)).hasSize(1);
    }

    @Test
    void keepsARetakenKeyForItsRequest() {
        failing(() -> "nothing that is done once");
        KEYS.begin("me", key, "one request");
        age(Duration.ofMinutes(3));
        HOUSE.inTransaction(() -> HOUSE.sql().update("update shared.idempotency set done = '' where key = ?", key));

        assertThatThrownBy(() -> KEYS.begin("me", key, "another")).isInstanceOf(KeyUsedForAnotherRequest.class);
    }

    @Test
    void forgetsAnswersAfterSeventyTwoHours() {
        KEYS.begin("me", key, "request");
        KEYS.remember("me", key, new StoredAnswer(201, "made", ""));
        age(Duration.ofHours(71));
        HOUSE.runJobs();
        assertThat(kept()).isEqualTo(1);

        age(Duration.ofHours(2));
        HOUSE.runJobs();

        assertThat(kept()).isZero();
    }

    /** One request whose answer does not get out after the work. */
    private <T> T failing(Supplier<T> work) {
        try {
            return request(work);
        } finally {
            KEYS.forget("me", key);
        }
    }

    private <T> T request(Supplier<T> work) {
        RequestContextController context = HOUSE.door(RequestContextController.class);
        context.activate();
        try {
            assertThat(KEYS.begin("me", key, "request")).isEmpty();
            return work.get();
        } finally {
            context.deactivate();
        }
    }

    private void age(Duration by) {
        TestDatabase.asSuperuser(
                HOUSE.database(),
                "update shared.idempotency set begun_at = begun_at - interval '" + by + "' where key = '" + key + "'");
    }

    private int kept() {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one("select count(*) as n from shared.idempotency where key = ?", row -> row.count("n"), key));
    }

    private static PostalAddress home() {
        return Bazaar.address("SN");
    }
}
