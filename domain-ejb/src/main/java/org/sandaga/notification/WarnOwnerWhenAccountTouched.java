package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.identity.PasswordChanged;
import org.sandaga.identity.SignUpRepeated;
import org.sandaga.shared.Later;
import org.sandaga.shared.UserId;

/** Tells an account's owner, and nobody else, what somebody did with the address or the password. */
@Dependent
class WarnOwnerWhenAccountTouched {
    private final Drafts drafts;

    @Inject
    WarnOwnerWhenAccountTouched(Drafts drafts) {
        this.drafts = drafts;
    }

    void signUp(@Observes @Later("notification") SignUpRepeated event) {
        warn(LetterKind.SIGN_UP_REPEATED, event.user(), new Recipient(event.email(), event.name(), event.language()));
    }

    void password(@Observes @Later("notification") PasswordChanged event) {
        warn(LetterKind.PASSWORD_CHANGED, event.user(), new Recipient(event.email(), event.name(), event.language()));
    }

    private void warn(LetterKind kind, UserId user, Recipient owner) {
        Letter letter = Letter.to(owner.name()).leadingTo(Links.passwordForgotten(owner.language()));
        drafts.keep(Draft.of(kind, user, owner, letter));
    }
}
