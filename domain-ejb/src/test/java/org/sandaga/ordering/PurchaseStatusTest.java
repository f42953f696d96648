package org.sandaga.ordering;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PurchaseStatusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PENDING_PAYMENT, PENDING_PAYMENT | PENDING_PAYMENT
            TO_ACCEPT, TO_SHIP               | PAID
            TO_ACCEPT, SHIPPED               | PARTLY_SHIPPED
            PARTLY_SHIPPED, TO_ACCEPT        | PARTLY_SHIPPED
            SHIPPED, DELIVERED               | SHIPPED
            SHIPPED, REFUSED                 | SHIPPED
            DELIVERED, COMPLETED             | DELIVERED
            DELIVERED, TO_SHIP               | PARTLY_SHIPPED
            REFUSED, AUTO_CANCELLED          | CANCELLED
            CANCELLED, TO_SHIP               | PAID
            """)
    void isDerivedFromItsVendorOrders(String orders, PurchaseStatus expected) {
        assertThat(PurchaseStatus.of(List.of(orders.split(", ")).stream()
                        .map(VendorOrderStatus::valueOf)
                        .toList()))
                .isEqualTo(expected);
    }
}
