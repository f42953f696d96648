package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.shared.Later;
import org.sandaga.vendor.PayoutDestinationChanged;

/** Warns everybody who answers for a vendor when its money goes elsewhere, so that a thief is noticed. */
@Dependent
class WarnVendorWhenDestinationChanged {
    private final VendorLetters letters;

    @Inject
    WarnVendorWhenDestinationChanged(VendorLetters letters) {
        this.letters = letters;
    }

    void on(@Observes @Later("notification") PayoutDestinationChanged event) {
        letters.warn(
                event.vendor(),
                LetterKind.DESTINATION_CHANGED,
                (letter, language) -> letter.with("provider", event.provider())
                        .with("account", Formats.masked(event.accountId()))
                        .with("state", LetterWords.in(language).choice(event.status())));
    }
}
