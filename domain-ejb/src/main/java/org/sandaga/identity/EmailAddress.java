package org.sandaga.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;

/** A mail address in the one form in which it is stored and looked up: NFC, lower case, domain in ASCII. */
record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    /** @throws InvalidInput when it is no address, or none that mail gets through to */
    static EmailAddress of(String text) {
        EmailAddress address = tried(text).orElseThrow(() -> new InvalidInput("email", "name@example.org"));
        return new EmailAddress(Input.reached("email", address.value));
    }

    /** Reads what somebody typed to sign in; nonsense is no address, not an error. */
    static Optional<EmailAddress> tried(String text) {
        String trimmed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
        return ascii(trimmed.substring(at + 1))
                .map(domain -> Normalizer.normalize(local, Normalizer.Form.NFC) + "@" + domain)
                .filter(whole ->
                        whole.length() <= LONGEST && FORM.matcher(whole).matches())
                .map(EmailAddress::new);
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
