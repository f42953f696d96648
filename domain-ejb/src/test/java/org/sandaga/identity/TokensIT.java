package org.sandaga.identity;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void endsTheWholeSessionWhenARefreshTokenComesBack() {
        PEOPLE.account("fatou");
        TokenPair first = TOKENS.issue("fatou@example.org", People.PASSWORD);
        TokenPair second = TOKENS.refresh(first.refreshToken());

        assertThatThrownBy(() -> TOKENS.refresh(first.refreshToken())).isInstanceOf(TokenRefused.class);

        assertThatThrownBy(() -> TOKENS.refresh(second.refreshToken())).isInstanceOf(TokenRefused.class);
        assertThat(TOKENS.verify(second.accessToken())).isEmpty();
    }
}
