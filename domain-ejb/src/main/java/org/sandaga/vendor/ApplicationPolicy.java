package org.sandaga.vendor;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.Dependent;

import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Texts;

/** What an application must look like before it is kept. */
@Dependent
class ApplicationPolicy {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final int LONGEST_TEXT = 4000;

    VendorApplication checked(VendorApplication application) {
        return new VendorApplication(
                line("displayName", application.displayName(), 100),
                line("legalName", application.legalName(), 200),
                application.kind(),
                country(application.country()),
                email(application.email()),
                description(application.description()),
                language(application.language()),
                establishment(application.establishment()));
    }

    Establishment establishment(Establishment said) {
        return new Establishment(
                Input.maybeText("address", said.address(), Establishment.LONGEST_ADDRESS),
                Input.maybeLine("registerNumber", said.registerNumber(), Establishment.LONGEST_NUMBER));
    }

    String country(String country) {
        return oneOf("country", country, COUNTRIES);
    }

    String language(String language) {
        return oneOf("language", language, LANGUAGES);
    }

    /** A reason that somebody else has to live with cannot be empty. */
    String reason(String reason) {
        return line("reason", reason, 1000);
    }

    String line(String field, String text, int longest) {
        return Input.line(field, text, longest);
    }

    String email(String email) {
        return Input.email("email", email);
    }

    /** The one form of an address under which an invitation is kept and found again. */
    String invited(String email) {
        return email(email).toLowerCase(Locale.ROOT);
    }

    Texts description(Texts description) {
        Map<String, String> clean = new TreeMap<>();
        description.byLanguage().forEach((language, text) -> {
            String kept = Input.maybeText("description." + language, text, LONGEST_TEXT);
            clean.put(oneOf("description", language, LANGUAGES), kept == null ? "" : kept);
        });
        return new Texts(clean);
    }

    private static String oneOf(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw new InvalidInput(field, value);
        }
        return value;
    }
}
