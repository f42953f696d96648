package org.sandaga.backoffice.catalog;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.sandaga.offer.OfferStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ProductPageTest {
    @Test
    void takesOffSaleWhatIsOnIt() {
        assertThat(Stream.of(OfferStatus.values()).filter(ProductPage::isOnSale))
                .containsExactly(OfferStatus.PENDING, OfferStatus.LIVE, OfferStatus.PAUSED);
    }
}
