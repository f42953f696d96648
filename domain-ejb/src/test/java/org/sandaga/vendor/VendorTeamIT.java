package org.sandaga.vendor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.CurrentActor;
import org.sandaga.identity.MembershipSource;
import org.sandaga.identity.SignIn;
import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorTeamIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final VendorTeam TEAM = HOUSE.door(VendorTeam.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void takesInWhoeverHasTheTokenOnce() {
        Actor owner = PEOPLE.vendor("Awa");
        Actor koffi = PEOPLE.shopper("koffi");
        TEAM.invite(owner, "Koffi@Example.org", MemberTemplate.ORDERS, "fr");
        String token = PEOPLE.token("vendor.MemberInvited", owner.vendor());

        TEAM.accept(koffi, token);

        assertThat(HOUSE.inTransaction(() -> HOUSE.door(MembershipSource.class).of(koffi.user())))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.vendor()).isEqualTo(owner.vendor());
                    assertThat(membership.permissions()).containsExactly(Permission.SHOP_ORDERS);
                });
        assertThatThrownBy(() -> TEAM.accept(PEOPLE.shopper("late"), token)).isInstanceOf(InvitationExpired.class);
        assertThat(TEAM.members(owner)).extracting(MemberView::template).contains(MemberTemplate.ORDERS);
    }

    /** Somebody who is signed in all the while is let in, given something else to do and shut out with no delay. */
    @Test
    @Tag("B-03")
    void isBelievedAsItStandsNow() {
        Actor owner = PEOPLE.vendor("Aida");
        Actor modou = PEOPLE.shopper("modou");
        String session = HOUSE.door(SignIn.class)
                .signIn("modou@example.org", People.PASSWORD)
                .id()
                .text();
        CurrentActor current = HOUSE.door(CurrentActor.class);
        assertThat(current.memberships(() -> session)).isEmpty();

        TEAM.invite(owner, "modou@example.org", MemberTemplate.ORDERS, "fr");
        TEAM.accept(modou, PEOPLE.token("vendor.MemberInvited", owner.vendor()));
        assertThat(current.memberships(() -> session)).hasSize(1);

        TEAM.change(owner, modou.user(), MemberTemplate.FINANCE);
        assertThat(current.member(() -> session, null).permissions()).containsExactly(Permission.SHOP_FINANCE);

        TEAM.remove(owner, modou.user());
        assertThat(current.memberships(() -> session)).isEmpty();
    }

    @Test
    void tellsEachMemberWhatTheOthersAreCalled() {
        Actor owner = PEOPLE.vendor("Mariama");
        Actor reader = Actor.member(PEOPLE.account("reader"), owner.vendor(), Set.of());

        assertThat(TEAM.names(reader)).containsExactly(Map.entry(owner.user(), "owner-of-Mariama"));
        assertThatThrownBy(() -> TEAM.names(PEOPLE.shopper("curious"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesInNobodyButWhomTheInvitationWentTo() {
        Actor owner = PEOPLE.vendor("Binta");
        TEAM.invite(owner, "oumar@example.org", MemberTemplate.OWNER, "fr");
        String token = PEOPLE.token("vendor.MemberInvited", owner.vendor());

        assertThatThrownBy(() -> TEAM.accept(PEOPLE.shopper("thief"), token)).isInstanceOf(InvitedIsAnother.class);

        TEAM.accept(PEOPLE.shopper("oumar"), token);
        assertThat(TEAM.members(owner)).extracting(MemberView::email).contains("oumar@example.org");
    }

    @Test
    void tellsWhatAnInvitationIsForAndTakesItBack() {
        Actor owner = PEOPLE.vendor("Ndeye");
        TEAM.invite(owner, "y@example.org", MemberTemplate.FINANCE, "en");
        String token = PEOPLE.token("vendor.MemberInvited", owner.vendor());

        assertThat(TEAM.invitation(token)).isEqualTo(TEAM.invitations(owner).getFirst());
        assertThat(TEAM.invitation(token).template()).isEqualTo(MemberTemplate.FINANCE);
        assertThat(TEAM.invitations(PEOPLE.vendor("Other"))).isEmpty();

        TEAM.withdraw(owner, "y@example.org");
        assertThatThrownBy(() -> TEAM.invitation(token)).isInstanceOf(InvitationExpired.class);
        assertThatThrownBy(() -> TEAM.withdraw(owner, "y@example.org")).isInstanceOf(NotFound.class);
    }

    @Test
    void withdrawsAnInvitationAsItWasTyped() {
        Actor owner = PEOPLE.vendor("Ramatoulaye");
        TEAM.invite(owner, "Zoe.d@École.example", MemberTemplate.OWNER, "fr");

        TEAM.withdraw(owner, "Zoe.d@École.example");

        assertThat(TEAM.invitations(owner)).isEmpty();
    }

    @Test
    void replacesAnOlderInvitation() {
        Actor owner = PEOPLE.vendor("Bineta");
        TEAM.invite(owner, "x@example.org", MemberTemplate.OWNER, "fr");
        String older = PEOPLE.token("vendor.MemberInvited", owner.vendor());
        TEAM.invite(owner, "X@Example.org", MemberTemplate.READ_ONLY, "fr");

        assertThatThrownBy(() -> TEAM.accept(PEOPLE.shopper("x"), older)).isInstanceOf(InvitationExpired.class);
    }

    @Test
    @Tag("A-01")
    void isChangedOnlyByWhoLeadsIt() {
        Actor owner = PEOPLE.vendor("Seynabou");
        Actor other = PEOPLE.vendor("Diarra");
        Actor clerk = Actor.member(owner.user(), owner.vendor(), MemberTemplate.ORDERS.permissions());

        assertThatThrownBy(() -> TEAM.members(clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> TEAM.invite(clerk, "x@example.org", MemberTemplate.OWNER, "fr"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> TEAM.change(other, owner.user(), MemberTemplate.READ_ONLY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TEAM.remove(other, owner.user())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TEAM.appoint(owner, other.vendor(), owner.user(), MemberTemplate.OWNER))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("A-01")
    void isGivenPeopleByTheAdministratorOnlyAndNeverTheAdministrator() {
        Actor owner = PEOPLE.vendor("Gnagna");
        UserId mine = UserId.next();
        UserId other = PEOPLE.shopper("other").user();
        Actor support = Actor.staff(mine, StaffRole.SUPPORT.permissions());
        Actor administrator = Actor.staff(mine, StaffRole.ADMINISTRATOR.permissions());

        for (UserId user : List.of(mine, other)) {
            assertThatThrownBy(() -> TEAM.appoint(support, owner.vendor(), user, MemberTemplate.OWNER))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> TEAM.appoint(administrator, owner.vendor(), mine, MemberTemplate.OWNER))
                .isInstanceOf(OwnAppointment.class);
        TEAM.appoint(administrator, owner.vendor(), other, MemberTemplate.ORDERS);
        assertThat(TEAM.members(owner)).hasSize(2);
    }

    @Test
    void neverLosesItsLastOwner() {
        Actor owner = PEOPLE.vendor("Elhadj");

        assertThatThrownBy(() -> TEAM.remove(owner, owner.user())).isInstanceOf(LastOwner.class);
        assertThatThrownBy(() -> TEAM.change(owner, owner.user(), MemberTemplate.FINANCE))
                .isInstanceOf(LastOwner.class);
    }

    @Test
    void keepsAnOwnerWhenBothLeaveAtOnce() throws Exception {
        Actor one = PEOPLE.vendor("Faye");
        Actor two = PEOPLE.shopper("two");
        TEAM.appoint(Actor.SYSTEM, one.vendor(), two.user(), MemberTemplate.OWNER);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> leave = List.of(() -> left(one, one), () -> left(one, two));
            long gone =
                    both.invokeAll(leave).stream().filter(VendorTeamIT::answer).count();
            assertThat(gone).isEqualTo(1);
        }
        assertThat(TEAM.members(one)).hasSize(1);
    }

    private static boolean left(Actor actor, Actor leaver) {
        try {
            TEAM.remove(actor, leaver.user());
            return true;
        } catch (LastOwner refused) {
            return false;
        }
    }

    private static boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
