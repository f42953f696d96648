package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.identity.EmailVerificationRequested;
import org.sandaga.identity.PasswordResetRequested;
import org.sandaga.shared.Later;

/** Sends the links that prove an address or set a password anew; of an event without its secret none is sent. */
@Dependent
class SendLinkWhenAccountAsks {
    private final Drafts drafts;

    @Inject
    SendLinkWhenAccountAsks(Drafts drafts) {
        this.drafts = drafts;
    }

    void proof(@Observes @Later("notification") EmailVerificationRequested event) {
        String token = event.token();
        if (token == null) {
            return;
        }
        Recipient owner = new Recipient(event.email(), event.name(), event.language());
        Letter letter = Letter.to(event.name()).leadingTo(Links.emailProof(event.language()));
        drafts.keep(
                Draft.of(LetterKind.EMAIL_PROOF, event.user(), owner, letter).with(token));
    }

    void reset(@Observes @Later("notification") PasswordResetRequested event) {
        String token = event.token();
        if (token == null) {
            return;
        }
        Recipient owner = new Recipient(event.email(), event.name(), event.language());
        Letter letter = Letter.to(event.name()).leadingTo(Links.passwordReset(event.language()));
        drafts.keep(
                Draft.of(LetterKind.PASSWORD_RESET, event.user(), owner, letter).with(token));
    }
}
