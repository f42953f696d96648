package org.sandaga.ordering;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.identity.Throttle;
import org.sandaga.identity.TooManyAttempts;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrackingLinksIT {
    private static final House HOUSE = House.upTo("ordering");
    private static final String EMAIL = "fatou@example.com";
    private static final String VISITOR = "192.0.2.1";

    private final TrackingLinks links = HOUSE.door(TrackingLinks.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void forgetThrottle() {
        HOUSE.inTransaction(() -> HOUSE.sql().update("delete from identity.throttle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "n° %s", "#%s", "%s-2", "Achat numéro %s"})
    void asksForTheLinkOfAGuestsPurchaseHoweverItsNumberIsWritten(String written) {
        PlacedPurchase placed = place(APurchase.in("XOF"));

        links.request(" Fatou@Example.COM ", written.formatted(placed.number()), VISITOR);

        assertThat(asked(placed)).isEqualTo(1);
    }

    @Test
    @Tag("B-07")
    void saysNothingAndAsksForNothingWhereAddressAndNumberDoNotBelongTogether() {
        PlacedPurchase guests = place(APurchase.in("XOF"));
        PlacedPurchase accounts = place(APurchase.in("XOF").by(UserId.next()));
        long before = events();

        links.request("marc@example.com", guests.number(), VISITOR);
        links.request("%@example.com", guests.number(), VISITOR);
        links.request(EMAIL, "999999999", VISITOR);
        links.request(EMAIL, accounts.number(), VISITOR);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void sendsAnAddressOnlySoMuchMail() {
        PlacedPurchase placed = place(APurchase.in("XOF"));

        for (int i = 0; i < 9; i++) {
            links.request(i % 2 == 0 ? EMAIL : "FATOU@example.com", placed.number(), "192.0.2." + i);
        }

        assertThat(asked(placed)).isEqualTo(5);
    }

    @Test
    @Tag("B-09")
    void costsNobodyTheMailsForANewPassword() {
        for (int i = 0; i < 9; i++) {
            links.request(EMAIL, "999999999", "192.0.2." + i);
        }

        assertThat(HOUSE.door(Throttle.class).allowsMail(EMAIL)).isTrue();
    }

    @Test
    @Tag("B-09")
    void letsAVisitorTryOnlySoOften() {
        PlacedPurchase placed = place(APurchase.in("XOF"));
        for (int i = 0; i < 30; i++) {
            links.request("guess" + i + "@example.com", placed.number(), VISITOR);
        }

        assertThatThrownBy(() -> links.request(EMAIL, placed.number(), VISITOR)).isInstanceOf(TooManyAttempts.class);
        assertThat(asked(placed)).isZero();

        links.request(EMAIL, placed.number(), "192.0.2.2");
        assertThat(asked(placed)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                  100234,               email
            fatou,               100234,               email
            fatou@example.com,   '',                   number
            fatou@example.com,   ' ',                  number
            fatou@example.com,   abc,                  number
            fatou@example.com,   100234-2-1,           number
            fatou@example.com,   9999999999999999999,  number
            """)
    void saysWhichOfThemCanBeNone(String email, String number, String field) {
        assertThatThrownBy(() -> links.request(email, number, VISITOR))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static PlacedPurchase place(APurchase wanted) {
        return HOUSE.door(Ordering.class)
                .place(wanted.from(VendorId.next(), "Awa", 500, wanted.line(1, 100))
                        .priced());
    }

    private static long asked(PlacedPurchase placed) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select count(*) as n from shared.outbox where type = ? and aggregate = ?",
                        row -> row.number("n"),
                        "ordering.TrackingLinkRequested",
                        placed.id().text()));
    }

    private static long events() {
        return HOUSE.inTransaction(
                () -> HOUSE.sql().one("select count(*) as n from shared.outbox", row -> row.number("n")));
    }
}
