package org.sandaga.identity;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.UserId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokensIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final Tokens TOKENS = HOUSE.door(Tokens.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void opensTheDoorForTheAccountItWasIssuedTo() {
        UserId awa = PEOPLE.account("awa");
        TokenPair pair = TOKENS.issue("awa@example.org", People.PASSWORD);

        assertThat(TOKENS.verify(pair.accessToken()).map(Caller::user)).contains(awa);
        assertThat(pair.expiresInSeconds()).isEqualTo(600);
    }

    @Test
    void isNotIssuedForAWrongPassword() {
        PEOPLE.account("bineta");

        assertThatThrownBy(() -> TOKENS.issue("bineta@example.org", "wrong password"))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    @Tag("B-04")
    void endsTheWholeSessionWhenARefreshTokenComesBack() {
        PEOPLE.account("fatou");
        TokenPair first = TOKENS.issue("fatou@example.org", People.PASSWORD);
        TokenPair second = TOKENS.refresh(first.refreshToken());
        assertThat(TOKENS.verify(second.accessToken())).isPresent();

        assertThatThrownBy(() -> TOKENS.refresh(first.refreshToken())).isInstanceOf(TokenRefused.class);

        assertThatThrownBy(() -> TOKENS.refresh(second.refreshToken())).isInstanceOf(TokenRefused.class);
        assertThat(TOKENS.verify(second.accessToken())).isEmpty();
    }

    @Test
    @Tag("B-04")
    void exchangesARefreshTokenOnceWhenItComesTwiceAtOnce() throws Exception {
        PEOPLE.account("twice");
        TokenPair pair = TOKENS.issue("twice@example.org", People.PASSWORD);
        Callable<Boolean> exchange = () -> refreshed(pair.refreshToken());
        int exchanged = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            for (var each : both.invokeAll(Collections.nCopies(4, exchange))) {
                exchanged += each.get() ? 1 : 0;
            }
        }

        assertThat(exchanged).isLessThanOrEqualTo(1);
        assertThat(TOKENS.verify(pair.accessToken())).isEmpty();
    }

    @Test
    @Tag("B-03")
    void isWorthNothingAfterTheSessionWasRevoked() {
        PEOPLE.account("lea");
        TokenPair pair = TOKENS.issue("lea@example.org", People.PASSWORD);
        assertThat(TOKENS.verify(pair.accessToken())).isPresent();

        TOKENS.revoke(pair.refreshToken());

        assertThat(TOKENS.verify(pair.accessToken())).isEmpty();
        assertThatThrownBy(() -> TOKENS.refresh(pair.refreshToken())).isInstanceOf(TokenRefused.class);
        TOKENS.revoke("unknown");
    }

    @Test
    @Tag("B-03")
    void isWorthNothingOnceItsAccountIsSuspended() {
        UserId spam = PEOPLE.account("spam");
        TokenPair pair = TOKENS.issue("spam@example.org", People.PASSWORD);

        HOUSE.door(Accounts.class).suspend(Actor.SYSTEM, spam, "spam");

        assertThat(TOKENS.verify(pair.accessToken())).isEmpty();
        assertThatThrownBy(() -> TOKENS.refresh(pair.refreshToken())).isInstanceOf(TokenRefused.class);
    }

    @Test
    @Tag("B-06")
    void isNoSecretOfABrowsersSessionNorTheOtherWayRound() {
        PEOPLE.account("marc");
        TokenPair pair = TOKENS.issue("marc@example.org", People.PASSWORD);
        Session session = HOUSE.door(SignIn.class).signIn("marc@example.org", People.PASSWORD);

        assertThat(TOKENS.verify(session.secret())).isEmpty();
        assertThat(HOUSE.door(SignIn.class).resume(pair.accessToken())).isEmpty();
        assertThat(HOUSE.door(SignIn.class).resume(pair.refreshToken())).isEmpty();
        assertThatThrownBy(() -> TOKENS.refresh(pair.accessToken())).isInstanceOf(TokenRefused.class);
        assertThat(TOKENS.verify(pair.refreshToken())).isEmpty();
    }

    private static boolean refreshed(String token) {
        try {
            TOKENS.refresh(token);
            return true;
        } catch (TokenRefused refused) {
            return false;
        }
    }
}
