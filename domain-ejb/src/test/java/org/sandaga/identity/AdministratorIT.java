package org.sandaga.identity;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.UserId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdministratorIT {
    private static final String EMAIL = "Boss@Example.org";

    @Test
    void getsAMadeUpPasswordOnce() {
        try (House house = House.open()) {
            AdministratorSeat seat = house.door(AdministratorSeat.class);

            String shown = seat.fill(EMAIL, Optional.empty()).orElseThrow();

            assertThat(house.door(SignIn.class).signIn("boss@example.org", shown))
                    .isNotNull();
            assertThat(seat.fill(EMAIL, Optional.empty())).isEmpty();
            assertThat(seat.fill("other@example.org", Optional.of("another password")))
                    .isEmpty();
        }
    }

    @Test
    void signsInWithThePasswordOfTheEnvironmentWhichIsNotShown() {
        try (House house = House.open()) {
            assertThat(house.door(AdministratorSeat.class).fill(EMAIL, Optional.of(People.PASSWORD)))
                    .isEmpty();

            Session session = house.door(SignIn.class).signIn(EMAIL, People.PASSWORD);
            AccountView boss = house.door(Accounts.class).account(Actor.SYSTEM, session.user());
            assertThat(boss.roles()).containsExactly(StaffRole.ADMINISTRATOR);
        }
    }

    @Test
    void doesNotTakeOverAnAccountThatIsThere() {
        try (House house = House.open()) {
            UserId boss = People.in(house).account("boss");

            assertThat(house.door(AdministratorSeat.class).fill(EMAIL, Optional.of("another password")))
                    .isEmpty();

            assertThat(house.door(Accounts.class).account(Actor.SYSTEM, boss).roles())
                    .containsExactly(StaffRole.ADMINISTRATOR);
            assertThat(house.door(SignIn.class).signIn(EMAIL, People.PASSWORD).user())
                    .isEqualTo(boss);
        }
    }

    @Test
    void neverLeavesTheMarketplaceWithoutOne() {
        try (House house = House.open()) {
            house.door(AdministratorSeat.class).fill(EMAIL, Optional.of(People.PASSWORD));
            Accounts accounts = house.door(Accounts.class);
            UserId first =
                    house.door(SignIn.class).signIn(EMAIL, People.PASSWORD).user();
            assertThatThrownBy(() -> accounts.revokeRole(Actor.SYSTEM, first, StaffRole.ADMINISTRATOR))
                    .isInstanceOf(LastAdministrator.class);
            assertThatThrownBy(() -> accounts.suspend(Actor.SYSTEM, first, "why"))
                    .isInstanceOf(LastAdministrator.class);

            UserId second = People.in(house).account("second");
            accounts.grantRole(Actor.SYSTEM, second, StaffRole.ADMINISTRATOR);
            accounts.suspend(Actor.SYSTEM, first, "left");

            assertThatThrownBy(() -> accounts.revokeRole(Actor.SYSTEM, second, StaffRole.ADMINISTRATOR))
                    .isInstanceOf(LastAdministrator.class);
        }
    }
}
