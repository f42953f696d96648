package org.sandaga.customer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostalAddressTest {

    @Test
    void isTrimmedAndComposed() {
        PostalAddress address = at(" The\u0301re\u0300se ", "SN");

        assertThat(address.name()).isEqualTo("Thérèse");
        assertThat(address.line2()).isNull();
    }

    @ParameterizedTest
    @Tag("X-20")
    @ValueSource(strings = {"", "   ", "a\u0000b", "two\nlines", "\ud800"})
    void refusesANameThatIsNone(String name) {
        assertThatThrownBy(() -> at(name, "SN")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sn", "XX", "", "SEN"})
    void refusesACountryThatDoesNotExist(String country) {
        assertThatThrownBy(() -> at("Awa", country)).isInstanceOf(InvalidInput.class);
    }

    private static PostalAddress at(String name, String country) {
        return new PostalAddress(name, "Rue 12", "", "Dakar", null, null, country, null, null);
    }
}
