package org.sandaga.vendor;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorsIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final Vendors VENDORS = HOUSE.door(Vendors.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void sellsFromItsApprovalUntilItsSuspension() {
        VendorId vendor = PEOPLE.vendor("Awa").vendor();
        assertThat(VENDORS.isSellable(vendor)).isTrue();

        VENDORS.suspend(Actor.SYSTEM, vendor, "papers");
        assertThat(VENDORS.isSellable(vendor)).isFalse();

        assertThatThrownBy(() -> VENDORS.suspend(Actor.SYSTEM, vendor, "again"))
                .isInstanceOf(VendorStandsOtherwise.class);
    }
}
