package org.sandaga.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** The text is the code of a currency that exists (ISO 4217); null is left to others. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCurrency.Check.class)
public @interface KnownCurrency {

    /** The key of the words. */
    String message() default "{org.sandaga.api.KnownCurrency.message}";

    /** Unused; constraints must have it. */
    Class<?>[] groups() default {};

    /** Unused; constraints must have it. */
    Class<? extends Payload>[] payload() default {};

    /** Looks the code up. */
    class Check implements ConstraintValidator<KnownCurrency, String> {
        private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || isKnown(code);
        }

        /** Whether there is a currency of this code. */
        public static boolean isKnown(String code) {
            return CODES.contains(code);
        }
    }
}
