package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is decided by a vendor's balance sees all that was decided before, though both happen at once. */
class VendorLockIT {
    private static final House HOUSE = House.open();
    private static final String PSP = "stripe";

    private final Bookings bookings = HOUSE.door(Bookings.class);
    private final VendorId awa = VendorId.next();
    private final UUID order = Ids.next();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void sell() {
        Capture.Part part = new Capture.Part(order, awa, xof(10_000), xof(0), xof(0));
        bookings.captured(new Capture(Ids.next(), Ids.next(), "P-1", PSP, List.of(part)));
    }

    @Test
    void refundsFromWhatHasJustBecomePayable() throws Exception {
        oneAfterTheOther(this::mature, this::refund);

        assertThat(balance().pending()).isEqualTo(xof(0));
        assertThat(balance().payable()).isEqualTo(xof(6_000));
    }

    @Test
    void makesPayableOnlyWhatARefundHasLeft() throws Exception {
        oneAfterTheOther(this::refund, this::mature);

        assertThat(balance().pending()).isEqualTo(xof(0));
        assertThat(balance().payable()).isEqualTo(xof(6_000));
    }

    @Test
    void paysNothingOutThatHasJustBeenRefunded() {
        mature();
        List<Long> planned = HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select entry_id from ledger.payable_entry where vendor_id = ?",
                        row -> row.number("entry_id"),
                        awa));

        assertThatThrownBy(() -> oneAfterTheOther(
                        this::refund, () -> bookings.payoutSent(Ids.next(), 1, awa, "XOF", PSP, planned)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(PayableHasChanged.class);
        assertThat(balance().payable()).isEqualTo(xof(6_000));
    }

    /** The second begins while the transaction of the first is still open. */
    private static void oneAfterTheOther(Runnable first, Runnable second) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> later = HOUSE.inTransaction(() -> {
                first.run();
                Future<?> begun = other.submit(second);
                HOUSE.waitUntilItWaits(begun);
                return begun;
            });
            later.get(2, TimeUnit.MINUTES);
        }
    }

    private void mature() {
        bookings.matured(order, awa, "P-1-1", "XOF");
    }

    private void refund() {
        bookings.refunded(new MoneyBack(Ids.next(), order, awa, "P-1-1", PSP, xof(4_000), xof(0), xof(0)));
    }

    private VendorBalance balance() {
        return HOUSE.door(Ledger.class).balanceOf(awa, "XOF");
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
