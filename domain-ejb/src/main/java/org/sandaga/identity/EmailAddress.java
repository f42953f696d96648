package org.sandaga.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;

/** A mail address in the one form in which it is stored and looked up: NFC, lower case, domain in ASCII. */
record EmailAddress(String value) {
    /** @throws InvalidInput when it is no address, or none that mail gets through to */
    static EmailAddress of(String text) {
        EmailAddress address = tried(text).orElseThrow(() -> new InvalidInput("email", "name@example.org"));
        return new EmailAddress(Input.reached("email", address.value));
    }

    /** Reads what somebody typed to sign in; nonsense is no address, not an error. */
    static Optional<EmailAddress> tried(String text) {
        return Input.address(text)
                .map(address -> Normalizer.normalize(address.toLowerCase(Locale.ROOT), Normalizer.Form.NFC))
                .flatMap(Input::address)
                .map(EmailAddress::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
