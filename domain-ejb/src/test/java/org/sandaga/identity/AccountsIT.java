package org.sandaga.identity;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.MailOutOfReach;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final Accounts ACCOUNTS = HOUSE.door(Accounts.class);
    private static final SignIn SIGN_IN = HOUSE.door(SignIn.class);
    private static final String OTHER = "another good password";

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void signsInOnlyOnceTheAddressIsProved() {
        UserId awa = ACCOUNTS.signUp(signUp("awa@example.org", People.PASSWORD));
        assertThatThrownBy(() -> SIGN_IN.signIn("awa@example.org", People.PASSWORD))
                .isInstanceOf(SignInRefused.class);

        ACCOUNTS.verifyEmail(PEOPLE.token("identity.EmailVerificationRequested", awa));

        assertThat(SIGN_IN.signIn(" AWA@Example.ORG ", People.PASSWORD).user()).isEqualTo(awa);
    }

    @Test
    void usesAVerificationLinkOnce() {
        UserId fatou = ACCOUNTS.signUp(signUp("fatou@example.org", People.PASSWORD));
        String token = PEOPLE.token("identity.EmailVerificationRequested", fatou);
        ACCOUNTS.verifyEmail(token);

        assertThatThrownBy(() -> ACCOUNTS.verifyEmail(token)).isInstanceOf(LinkExpired.class);
        assertThatThrownBy(() -> ACCOUNTS.verifyEmail("")).isInstanceOf(LinkExpired.class);
    }

    @Test
    void callsItsOwnerAsTheyAskAndWritesInTheirLanguage() {
        Actor yacine = PEOPLE.shopper("yacine");

        ACCOUNTS.introduce(yacine, "  Yacine Fall ", "en");

        AccountView account = ACCOUNTS.account(yacine, yacine.requireUser());
        assertThat(account.name()).isEqualTo("Yacine Fall");
        assertThat(account.language()).isEqualTo("en");
        assertThatThrownBy(() -> ACCOUNTS.introduce(yacine, " ", "en")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ACCOUNTS.introduce(yacine, "Yacine", "wo")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ACCOUNTS.introduce(Actor.GUEST, "Nobody", "fr"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void expiresLinksByTheMachinesClock() {
        UserId late = ACCOUNTS.signUp(signUp("late@example.org", People.PASSWORD));
        String token = PEOPLE.token("identity.EmailVerificationRequested", late);
        TestDatabase.asSuperuser(
                HOUSE.database(), "update identity.registration set expires_at = expires_at - interval '24 hours'");

        assertThatThrownBy(() -> ACCOUNTS.verifyEmail(token)).isInstanceOf(LinkExpired.class);
    }

    @Test
    void takesThePasswordOfTheSignUpWhoseLinkWasFollowed() {
        UserId victim = ACCOUNTS.signUp(signUp("victim@example.org", "planted by somebody"));
        ACCOUNTS.signUp(signUp("victim@example.org", People.PASSWORD));

        ACCOUNTS.verifyEmail(PEOPLE.token("identity.EmailVerificationRequested", victim));

        assertThat(SIGN_IN.signIn("victim@example.org", People.PASSWORD).user()).isEqualTo(victim);
        assertThatThrownBy(() -> SIGN_IN.signIn("victim@example.org", "planted by somebody"))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    @Tag("B-07")
    void answersTheSameToATakenAddressAndTellsOnlyItsOwner() {
        UserId owner = PEOPLE.account("taken");

        UserId answer = ACCOUNTS.signUp(signUp("taken@example.org", OTHER));

        assertThat(answer).isNotEqualTo(owner);
        assertThatThrownBy(() -> ACCOUNTS.account(Actor.SYSTEM, answer)).isInstanceOf(NotFound.class);
        assertThat(events("identity.SignUpRepeated", owner)).isEqualTo(1);
        assertThat(SIGN_IN.signIn("taken@example.org", People.PASSWORD).user()).isEqualTo(owner);
        assertThatThrownBy(() -> SIGN_IN.signIn("taken@example.org", OTHER)).isInstanceOf(SignInRefused.class);
    }

    @Test
    @Tag("R-12")
    void makesOneAccountOfTheSameAddressRegisteredAtOnce() throws Exception {
        Callable<UserId> attempt = () -> ACCOUNTS.signUp(signUp("Race@Example.org", People.PASSWORD));
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (var each : crowd.invokeAll(Collections.nCopies(8, attempt))) {
                each.get();
            }
        }

        assertThat(count("select count(*) as n from identity.identifier where value = 'race@example.org'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) as n from identity.account a where not exists (select from identity.identifier i where i.user_id = a.id)"))
                .isZero();
    }

    @Test
    void sendsAnAddressOnlySoMuchMail() {
        UserId first = ACCOUNTS.signUp(signUp("flooded@example.org", People.PASSWORD));
        for (int i = 0; i < 9; i++) {
            ACCOUNTS.signUp(signUp("flooded@example.org", People.PASSWORD));
        }

        assertThat(events("identity.EmailVerificationRequested", first)).isEqualTo(5);
    }

    @Test
    void setsANewPasswordOnceAndEndsEverySession() {
        UserId lea = PEOPLE.account("lea");
        Session before = SIGN_IN.signIn("lea@example.org", People.PASSWORD);
        ACCOUNTS.requestReset("LEA@example.org");
        String token = PEOPLE.token("identity.PasswordResetRequested", lea);
        assertThatThrownBy(() -> ACCOUNTS.resetPassword(token, "short")).isInstanceOf(InvalidInput.class);

        ACCOUNTS.resetPassword(token, OTHER);

        HOUSE.door(LiveSessions.class).forgetAll();
        assertThat(SIGN_IN.resume(before.secret())).isEmpty();
        assertThat(SIGN_IN.signIn("lea@example.org", OTHER).user()).isEqualTo(lea);
        assertThatThrownBy(() -> SIGN_IN.signIn("lea@example.org", People.PASSWORD))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> ACCOUNTS.resetPassword(token, People.PASSWORD)).isInstanceOf(LinkExpired.class);
    }

    @Test
    @Tag("B-06")
    void acceptsNoTokenForAnotherPurpose() {
        UserId marc = ACCOUNTS.signUp(signUp("marc@example.org", People.PASSWORD));
        String verification = PEOPLE.token("identity.EmailVerificationRequested", marc);

        assertThatThrownBy(() -> ACCOUNTS.resetPassword(verification, OTHER)).isInstanceOf(LinkExpired.class);

        ACCOUNTS.verifyEmail(verification);
        ACCOUNTS.requestReset("marc@example.org");
        String reset = PEOPLE.token("identity.PasswordResetRequested", marc);
        assertThatThrownBy(() -> ACCOUNTS.verifyEmail(reset)).isInstanceOf(LinkExpired.class);
    }

    @Test
    @Tag("B-07")
    void saysNothingAboutAnAddressThatHasNoAccount() {
        long before = count("select count(*) as n from shared.outbox");

        ACCOUNTS.requestReset("nobody@example.org");
        ACCOUNTS.requestReset("not an address");

        assertThat(count("select count(*) as n from shared.outbox")).isEqualTo(before);
    }

    @Test
    void keepsNoSecretInTheClear() {
        UserId omar = ACCOUNTS.signUp(signUp("omar@example.org", People.PASSWORD));
        String token = PEOPLE.token("identity.EmailVerificationRequested", omar);

        assertThat(count("select count(*) as n from identity.registration where registration::text like '%" + token
                        + "%' or registration::text like '%" + People.PASSWORD + "%'"))
                .isZero();
        assertThat(count("select count(*) as n from identity.registration where password_hash like '$argon2id$%'"))
                .isPositive();
    }

    @Test
    @Tag("A-01")
    void showsAnAccountToItsOwnerAndToStaffOnly() {
        UserId ines = PEOPLE.account("ines");
        Actor other = PEOPLE.shopper("other");

        assertThat(ACCOUNTS.account(Actor.shopper(ines), ines).email()).isEqualTo("ines@example.org");
        assertThat(ACCOUNTS.account(Actor.SYSTEM, ines).verifiedAt()).isNotNull();
        assertThatThrownBy(() -> ACCOUNTS.account(other, ines)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ACCOUNTS.account(Actor.GUEST, ines)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ACCOUNTS.list(other, null, SliceRequest.first(5)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ACCOUNTS.grantRole(other, ines, StaffRole.FINANCE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ACCOUNTS.suspend(other, ines, "spite")).isInstanceOf(NotAllowed.class);
        assertThat(ACCOUNTS.list(Actor.SYSTEM, "INES", SliceRequest.first(5)).items())
                .extracting(AccountRow::id)
                .containsExactly(ines);
    }

    @Test
    void findsAccountsByWhetherTheyMayBeUsed() {
        UserId shutOut = PEOPLE.account("shutout");
        ACCOUNTS.suspend(Actor.SYSTEM, shutOut, "fraud");

        assertThat(ids(AccountStatus.SUSPENDED)).containsExactly(shutOut);
        assertThat(ids(AccountStatus.ACTIVE)).isEmpty();
        assertThat(ids(null)).containsExactly(shutOut);
    }

    private static List<UserId> ids(@Nullable AccountStatus status) {
        return ACCOUNTS.list(Actor.SYSTEM, "shutout", false, status, ListRequest.first(5)).items().stream()
                .map(AccountRow::id)
                .toList();
    }

    /** Another that only contains the address, and is newer, is somebody else's. */
    @Test
    void findsWhoseAnAddressIsForStaffOnly() {
        UserId ali = PEOPLE.account("ali");
        PEOPLE.account("magali");

        assertThat(ACCOUNTS.of(Actor.SYSTEM, " ALI@Example.org")).isEqualTo(ali);
        assertThatThrownBy(() -> ACCOUNTS.of(Actor.SYSTEM, "li@example.org")).isInstanceOf(NoSuchAccount.class);
        assertThatThrownBy(() -> ACCOUNTS.of(Actor.SYSTEM, "no address")).isInstanceOf(NoSuchAccount.class);
        assertThatThrownBy(() -> ACCOUNTS.of(Actor.shopper(ali), "ali@example.org"))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @Tag("X-20")
    @ValueSource(strings = {"", "x", "a@b", "@example.org", "a b@example.org", "a@exa mple.org", "a\u0000@example.org"})
    void refusesWhatIsNoAddress(String email) {
        assertThatThrownBy(() -> ACCOUNTS.signUp(signUp(email, People.PASSWORD)))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "password@example.org", "with\u0000nul-in-it"})
    void refusesAPasswordThatIsNone(String password) {
        assertThatThrownBy(() -> ACCOUNTS.signUp(signUp("password@example.org", password)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @Tag("X-20")
    void takesOneAddressForOneWhateverItsUnicodeForm() {
        UserId composed = ACCOUNTS.signUp(signUp("therese@thérèse.example", People.PASSWORD));
        ACCOUNTS.verifyEmail(PEOPLE.token("identity.EmailVerificationRequested", composed));

        assertThat(SIGN_IN.signIn("THERESE@THE\u0301RE\u0300SE.EXAMPLE", People.PASSWORD)
                        .user())
                .isEqualTo(composed);
    }

    @Test
    void refusesAnAddressThatNoMailReaches() {
        assertThatThrownBy(() -> ACCOUNTS.signUp(signUp("thérèse@example.org", People.PASSWORD)))
                .isInstanceOf(MailOutOfReach.class);
    }

    private static SignUp signUp(String email, String password) {
        return new SignUp(email, password, "Somebody", "fr");
    }

    private static long events(String type, UserId user) {
        return count("select count(*) as n from shared.outbox where type = '" + type + "' and aggregate = '"
                + user.text() + "'");
    }

    private static long count(String query) {
        return HOUSE.inTransaction(() -> HOUSE.sql().one(query, row -> row.number("n")));
    }
}
