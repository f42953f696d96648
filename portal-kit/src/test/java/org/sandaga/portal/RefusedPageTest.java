package org.sandaga.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.faces.context.ExternalContextWrapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.identity.TooManyAttempts;
import org.sandaga.media.TooManyPicturesAtOnce;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RefusedPageTest {
    private final List<String> answered = new ArrayList<>();

    @ParameterizedTest
    @MethodSource
    void isAnsweredAsTheApiAnswersTheSame(BusinessRuleViolated rule, List<String> expected) {
        RefusedPage.answer(new Heard(), rule);

        assertThat(answered).isEqualTo(expected);
    }

    static Stream<Arguments> isAnsweredAsTheApiAnswersTheSame() {
        return Stream.of(
                arguments(new InvalidInput("email", "–"), List.of("422")),
                arguments(new OvertakenByAnother(), List.of("409")),
                arguments(new TooManyAttempts(7), List.of("429", "Retry-After: 7")),
                arguments(new TooManyPicturesAtOnce(), List.of("503", "Retry-After: 5")),
                arguments(new ProviderUnavailable("stripe"), List.of("503", "Retry-After: 5")),
                arguments(new NoSuchProvider("stripe"), List.of("503", "Retry-After: 60")));
    }

    /** Notes what is answered, and can do nothing else. */
    private final class Heard extends ExternalContextWrapper {
        Heard() {
            super(null);
        }

        @Override
        public void setResponseStatus(int status) {
            answered.add(Integer.toString(status));
        }

        @Override
        public void setResponseHeader(String name, String value) {
            answered.add(name + ": " + value);
        }
    }
}
