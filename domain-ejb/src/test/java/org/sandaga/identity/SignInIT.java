package org.sandaga.identity;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignInIT {
    private static final House HOUSE = House.open(Map.of("sandaga.identity.sign.in.attempts.overall", "60"));
    private static final People PEOPLE = People.in(HOUSE);
    private static final SignIn SIGN_IN = HOUSE.door(SignIn.class);
    private static final Accounts ACCOUNTS = HOUSE.door(Accounts.class);
    private static final CurrentActor CURRENT = HOUSE.door(CurrentActor.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    @Tag("B-09")
    void stopsGuessingEvenWithTheRightPassword() {
        PEOPLE.account("guessed");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> SIGN_IN.signIn("guessed@example.org", "wrong"))
                    .isInstanceOf(SignInRefused.class);
        }

        assertThatThrownBy(() -> SIGN_IN.signIn("guessed@example.org", People.PASSWORD))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        told -> assertThat(told.retryAfterSeconds()).isBetween(1L, 901L));
        forgetThrottle();
    }

    @Test
    @Tag("B-07")
    void throttlesAnAddressWithoutAnAccountLikeAnyOther() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> SIGN_IN.signIn("nobody@example.org", "wrong"))
                    .isInstanceOf(SignInRefused.class);
        }

        assertThatThrownBy(() -> SIGN_IN.signIn("nobody@example.org", "wrong")).isInstanceOf(TooManyAttempts.class);
        forgetThrottle();
    }

    @Test
    @Tag("B-09")
    void countsAttemptsMadeAtOnce() throws Exception {
        PEOPLE.account("crowd");
        Callable<Class<?>> attempt = () -> refusal("crowd@example.org");
        long compared = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (var each : crowd.invokeAll(Collections.nCopies(24, attempt))) {
                compared += each.get() == SignInRefused.class ? 1 : 0;
            }
        }

        assertThat(compared).isEqualTo(10);
        forgetThrottle();
    }

    @Test
    @Tag("B-09")
    void throttlesGuessingOverManyAddresses() {
        int compared = 0;
        while (compared < 100 && refusal("victim" + compared + "@example.org") == SignInRefused.class) {
            compared++;
        }

        assertThat(compared).isEqualTo(60);
        forgetThrottle();
    }

    @Test
    void forgetsWrongPasswordsOnceTheRightOneCame() {
        PEOPLE.account("clumsy");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 8; i++) {
                refusal("clumsy@example.org");
            }
            assertThat(SIGN_IN.signIn("clumsy@example.org", People.PASSWORD)).isNotNull();
        }
        forgetThrottle();
    }

    @Test
    @Tag("B-07")
    void worksAsMuchForAnUnknownAddressAsForAWrongPassword() {
        PEOPLE.account("known");
        int known = HOUSE.statementsOf(() -> refusal("known@example.org")).size();

        assertThat(HOUSE.statementsOf(() -> refusal("unknown@example.org"))).hasSize(known);
        assertThat(HOUSE.statementsOf(() -> refusal("not an address"))).hasSize(known);
        forgetThrottle();
    }

    @Test
    void provesASessionByItsSecretOnly() {
        UserId koffi = PEOPLE.account("koffi");
        Session session = SIGN_IN.signIn("koffi@example.org", People.PASSWORD);
        Session other = SIGN_IN.signIn("koffi@example.org", People.PASSWORD);

        assertThat(SIGN_IN.resume(session.secret()).map(Caller::user)).contains(koffi);
        assertThat(SIGN_IN.resume(session.id().text() + "."
                        + other.secret().substring(other.secret().indexOf('.') + 1)))
                .isEmpty();
        assertThat(SIGN_IN.resume(session.id().text())).isEmpty();
        assertThat(SIGN_IN.resume("ses_nonsense.x")).isEmpty();
        assertThat(SIGN_IN.resume("")).isEmpty();
    }

    @Test
    @Tag("B-03")
    void endsWithTheSignOut() {
        PEOPLE.account("leaving");
        Session session = SIGN_IN.signIn("leaving@example.org", People.PASSWORD);
        assertThat(SIGN_IN.resume(session.secret())).isPresent();

        SIGN_IN.signOut(session.id());

        assertThat(SIGN_IN.resume(session.secret())).isEmpty();
        assertThat(CURRENT.shopper(session.id()::text)).isEqualTo(Actor.GUEST);
    }

    @Test
    @Tag("B-03")
    void losesTheBackOfficeWithTheRole() {
        UserId lea = PEOPLE.account("lea");
        ACCOUNTS.grantRole(Actor.SYSTEM, lea, StaffRole.SUPPORT);
        Session session = SIGN_IN.signIn("lea@example.org", People.PASSWORD);
        assertThat(SIGN_IN.resume(session.secret()).orElseThrow().groups())
                .containsExactlyInAnyOrder(Groups.SHOPPER, Groups.STAFF);
        assertThat(CURRENT.staff(session.id()::text).may(Permission.VENDOR_REVIEW))
                .isTrue();

        ACCOUNTS.revokeRole(Actor.SYSTEM, lea, StaffRole.SUPPORT);

        assertThat(SIGN_IN.resume(session.secret()).orElseThrow().groups()).containsExactly(Groups.SHOPPER);
        assertThat(CURRENT.staff(session.id()::text).permissions()).isEmpty();
    }

    @Test
    @Tag("B-03")
    void isShutOutBySuspension() {
        UserId spam = PEOPLE.account("spam");
        Session session = SIGN_IN.signIn("spam@example.org", People.PASSWORD);

        ACCOUNTS.suspend(Actor.SYSTEM, spam, "spam");

        assertThat(SIGN_IN.resume(session.secret())).isEmpty();
        assertThatThrownBy(() -> SIGN_IN.signIn("spam@example.org", People.PASSWORD))
                .isInstanceOf(SignInRefused.class);
        ACCOUNTS.reinstate(Actor.SYSTEM, spam, "mistake");
        assertThat(SIGN_IN.resume(session.secret())).isEmpty();
        assertThat(SIGN_IN.signIn("spam@example.org", People.PASSWORD)).isNotNull();
    }

    @Test
    void actsForTheOnlyVendorOrTheOneThatWasChosen() {
        Actor owner = PEOPLE.vendor("Awa");
        Session session = SIGN_IN.signIn("owner-of-awa@example.org", People.PASSWORD);

        assertThat(SIGN_IN.resume(session.secret()).orElseThrow().groups()).contains(Groups.VENDOR);
        assertThat(CURRENT.member(session.id()::text, null)).isEqualTo(owner);
        assertThat(CURRENT.member(session.id()::text, owner.vendor().text())).isEqualTo(owner);
        assertThatThrownBy(
                        () -> CURRENT.member(session.id()::text, VendorId.next().text()))
                .isInstanceOf(NotFound.class);
        assertThat(CURRENT.shopper(session.id()::text)).isEqualTo(Actor.shopper(owner.user()));
        assertThat(CURRENT.staff(session.id()::text).permissions()).isEmpty();
    }

    private static Class<?> refusal(String email) {
        try {
            SIGN_IN.signIn(email, "wrong");
            return Session.class;
        } catch (SignInRefused | TooManyAttempts refused) {
            return refused.getClass();
        }
    }

    private static void forgetThrottle() {
        HOUSE.inTransaction(() -> HOUSE.sql().update("delete from identity.throttle"));
    }
}
