package org.sandaga.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InputTest {
    @Test
    void takesAnAddressWhoseDomainIsWrittenInItsOwnLetters() {
        assertThat(Input.email("email", " awa@École.example ")).isEqualTo("awa@xn--cole-9oa.example");
    }

    @Test
    void refusesAnAddressThatMailWouldNotReach() {
        assertThatThrownBy(() -> Input.email("email", "aïssatou@example.org"))
                .isInstanceOf(MailOutOfReach.class)
                .satisfies(refused -> assertThat(Words.of((BusinessRuleViolated) refused, java.util.Locale.ENGLISH))
                        .contains("aïssatou@example.org"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> Input.email("email", "awa")).isExactlyInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Input.email("email", "awa@ex..ample.org")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Input.email("email", "awa@b＠c.org")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Input.email("email", "awa@<b>,c.org")).isInstanceOf(InvalidInput.class);
    }
}
