package org.sandaga.payment;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationTest {

    @Property(tries = 400)
    @Tag("I12")
    void leavesNoCommissionOnceEverythingWentBackInHoweverManyParts(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1_000_000) Long> parts,
            @ForAll @LongRange(max = 500_000) long commission,
            @ForAll @LongRange(max = 100_000) long tax) {
        long captured = parts.stream().mapToLong(part -> part).sum();
        Assume.that(commission + tax <= captured);
        long gone = 0;
        long commissionBack = 0;
        long taxBack = 0;
        for (long part : parts) {
            Allocation now = allocation(captured, gone, commission, tax, commissionBack, taxBack);
            long more = now.commissionWith(xof(part)).minor();
            assertThat(more).isNotNegative();
            commissionBack += more;
            taxBack += now.commissionTaxWith(xof(part)).minor();
            gone += part;
        }

        assertThat(commissionBack).isEqualTo(commission);
        assertThat(taxBack).isEqualTo(tax);
        assertThat(allocation(captured, gone, commission, tax, commissionBack, taxBack)
                        .left()
                        .isZero())
                .isTrue();
    }

    @Test
    @org.junit.jupiter.api.Tag("I12")
    void givesCommissionAndItsTaxBackInProportionLessWhatWentBackBefore() {
        Allocation half = allocation(10_000, 5_000, 1_000, 180, 500, 90);

        assertThat(half.left()).isEqualTo(xof(5_000));
        assertThat(half.commissionWith(xof(2_500))).isEqualTo(xof(250));
        assertThat(half.commissionTaxWith(xof(2_500))).isEqualTo(xof(45));
    }

    private static Allocation allocation(
            long captured, long gone, long commission, long tax, long commissionBack, long taxBack) {
        return new Allocation(
                Ids.next(),
                Ids.next(),
                VendorOrderId.next(),
                "100001-1",
                VendorId.next(),
                xof(captured),
                xof(captured),
                xof(gone),
                xof(commission),
                xof(tax),
                xof(commissionBack),
                xof(taxBack));
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
