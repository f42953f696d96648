package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import org.sandaga.market.NoSuchMarket;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTest {
    @Test
    void saysInItsOwnWordsWhatIsMoreThanAWrongValue() {
        Typed typed = typed("POST", Map.of("market", "XX"));
        typed.refuse(new NoSuchMarket("XX"));
        assertThat(typed.problem("market")).isEqualTo("The marketplace does not sell in this country: XX.");
    }

    @Test
    void saysOfAnEmptyFieldThatItIsToBeFilledIn() {
        Typed typed = typed("POST", Map.of());
        typed.refuse(new InvalidInput("name", "–"));
        assertThat(typed.problem("name")).isEqualTo("Please fill this in.");
    }

    @Test
    void saysTheSameOfTwoFields() {
        Typed typed = typed("POST", Map.of());
        typed.refuse(new InvalidInput("name", "–"));
        typed.refuse(new InvalidInput("city", "–"));
        assertThat(typed.getProblems()).extracting(Typed.Problem::field).containsExactly("name", "city");
    }

    @Test
    void saysOnceWhatWasNotedBesideAnotherField() {
        Typed typed = typed("POST", Map.of());
        InvalidInput wrong = new InvalidInput("number", "1");
        typed.refuse("tracking", wrong);
        typed.refuse(wrong);
        assertThat(typed.getProblems()).extracting(Typed.Problem::field).containsExactly("tracking");
    }

    @Test
    void keepsWhatWasTypedEvenWhenItWasEmptied() {
        Typed typed = typed("POST", Map.of("name", ""));
        typed.offer("name", "Awa");
        assertThat(typed.text("name")).isEmpty();
    }

    @Test
    void leavesTheOtherFormsOfThePageAsTheyWere() {
        Typed typed = typed("POST", Map.of("note", "a box fell"));
        typed.offer("onHand", 12);
        assertThat(typed.text("onHand")).isEqualTo("12");
    }

    @Test
    void takesABoxForUntickedWhenItsFormWasSentWithoutIt() {
        Typed sent = typed("POST", Map.of("rate", "12"));
        sent.offer("shipping", "true");
        Typed another = typed("POST", Map.of("do", "end"));
        another.offer("shipping", "true");
        assertThat(sent.ticked("shipping", "rate")).isFalse();
        assertThat(another.ticked("shipping", "rate")).isTrue();
    }

    private static Typed typed(String method, Map<String, String> form) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                TypedTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getAttribute" -> Locale.ENGLISH;
                    case "getParameterValues" ->
                        form.containsKey(arguments[0]) ? new String[] {form.get(arguments[0])} : null;
                    default -> null;
                });
        return new Typed(new Call(request, new Language(request, new Preferences(request))) {
            @Override
            public Actor actor() {
                return Actor.GUEST;
            }

            @Override
            public Optional<String> sender() {
                return Optional.empty();
            }
        });
    }
}
