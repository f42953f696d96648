package org.sandaga.importing;

import java.util.List;
import java.util.Locale;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Texts;
import org.sandaga.shared.Words;

/**
 * Why a row is as it is: a key of this package's words, filled in.
 *
 * @param code the key, for example {@code NoPrice}
 */
record Fault(String code, List<Object> arguments) {

    static Fault of(String code, Object... arguments) {
        return new Fault(code, List.of(arguments));
    }

    /** In French and English, in words short enough for a list. */
    Texts words() {
        return Texts.frEn(in(Locale.FRENCH), in(Locale.ENGLISH));
    }

    private String in(Locale language) {
        Object[] filled = arguments.stream()
                .map(each -> each instanceof Texts texts ? texts.in(language.getLanguage()) : shortened(each))
                .toArray();
        return Words.of(Fault.class, code, language, filled);
    }

    /** What a rule of the trade says, in both languages. */
    static Texts words(BusinessRuleViolated rule) {
        return rule instanceof RowRefused refused
                ? refused.fault().words()
                : Texts.frEn(Words.of(rule, Locale.FRENCH), Words.of(rule, Locale.ENGLISH));
    }

    private static Object shortened(Object argument) {
        return argument instanceof String text ? Cell.shown(text) : argument;
    }
}
