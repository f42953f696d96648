package org.sandaga.running;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.sandaga.api.Api;
import org.sandaga.api.Reply;
import org.sandaga.launcher.Login;
import org.sandaga.launcher.tour.Tour;

import static org.assertj.core.api.Assertions.assertThat;

/** The script of the README, step by step: from a catalogue over two vendors to the payout. */
class FirstPurchaseIT {
    private static final RunningMarketplace MARKETPLACE = RunningMarketplace.get();
    private static Tour.Outcome outcome;

    @BeforeAll
    static void walk() throws Exception {
        Login administrator = MARKETPLACE.administrator();
        Tour tour = new Tour(
                MARKETPLACE.url(),
                URI.create(MARKETPLACE.sandbox().baseUrl()),
                Map.entry(administrator.user(), administrator.password()),
                "it",
                "SN",
                System.out::println);
        tour.importOwnCatalogue();
        outcome = tour.purchase();
    }

    @Test
    void paysTheVendorsExactlyWhatTheirOrdersLeaveThem() throws Exception {
        assertThat(outcome.due()).isEqualTo(outcome.net());
        assertThat(paid()).isEqualTo(outcome.net());
    }

    @Test
    void chargesExactlyTheTwoOrders() throws Exception {
        assertThat(number(
                        "select sum(o.total_minor) from ordering.vendor_order o join ordering.purchase p"
                                + " on p.id = o.purchase_id where p.number = ?",
                        outcome.number()))
                .isEqualTo(outcome.charged());
        assertThat(outcome.charged()).isGreaterThan(outcome.net());
    }

    @Test
    void provesEveryInvariantAtTheEnd() {
        assertThat(outcome.checks()).isGreaterThan(20);
    }

    @Test
    void writesOneReceiptToTheShopper() throws Exception {
        assertThat(number(
                        "select count(*) from notification.message where subject like ?",
                        "%" + outcome.number() + "%payé%"))
                .isEqualTo(1);
    }

    /** What the run paid to the two shops, minor units, as the API tells it. */
    private static long paid() {
        Reply run = Api.at(MARKETPLACE.url())
                .signedIn(
                        MARKETPLACE.administrator().user(),
                        MARKETPLACE.administrator().password())
                .get("/v1/admin/payout-runs/" + outcome.payoutRun())
                .is(200);
        return StreamSupport.stream(run.json().path("payouts").spliterator(), false)
                .filter(each -> outcome.shops().contains(each.path("vendorName").asText()))
                .mapToLong(each -> each.path("amount").path("amountMinor").asLong())
                .sum();
    }

    private static long number(String query, String parameter) throws SQLException {
        try (Connection database = MARKETPLACE.database();
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
