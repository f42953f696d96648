package org.sandaga.storefront.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TelephonesTest {
    @ParameterizedTest
    @CsvSource({
        "+221771234567, +221 77 123 45 67",
        "+2250712345678, +225 07 12 34 56 78",
        "+33612345678, +33 6 12 34 56 78",
        "+12125550123, +1 212 555 0123",
        "77 123 45 67, 77 123 45 67",
        "+49301234567, +49301234567"
    })
    void isSpacedAsItsCountryDoes(String typed, String shown) {
        assertThat(Telephones.spaced(typed)).isEqualTo(shown);
    }
}
