package org.sandaga.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.identity.CurrentActor;
import org.sandaga.identity.SignIn;
import org.sandaga.identity.StaffRole;
import org.sandaga.media.MediaId;
import org.sandaga.media.MediaRegister;
import org.sandaga.media.PictureType;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorsIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final Vendors VENDORS = HOUSE.door(Vendors.class);
    private static final Shops SHOPS = HOUSE.door(Shops.class);
    private static final Actor REVIEWER = PEOPLE.staff("lea", StaffRole.SUPPORT);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    @Tag("I15")
    void sellsFromItsApprovalUntilItsSuspension() {
        VendorId vendor = PEOPLE.vendor("Awa").vendor();
        assertThat(VENDORS.isSellable(vendor)).isTrue();

        VENDORS.suspend(REVIEWER, vendor, "papers");
        assertThat(VENDORS.isSellable(vendor)).isFalse();

        VENDORS.reinstate(REVIEWER, vendor, "papers came");
        assertThat(VENDORS.isSellable(vendor)).isTrue();
    }

    @Test
    void isMendedAndSubmittedAgainWhenTheOperatorAsksForChanges() {
        Actor fatou = PEOPLE.shopper("fatou");
        VendorId vendor = VENDORS.apply(fatou, application("Fatou"));
        assertThat(VENDORS.isSellable(vendor)).isFalse();
        VENDORS.submit(fatou, vendor);
        VENDORS.review(REVIEWER, vendor);
        assertThatThrownBy(() -> VENDORS.amend(fatou, vendor, application("Other")))
                .isInstanceOf(VendorStandsOtherwise.class);
        VENDORS.requestChanges(REVIEWER, vendor, "the legal name");

        VENDORS.amend(fatou, vendor, application("Fatou & filles"));
        VENDORS.submit(fatou, vendor);
        VENDORS.approve(REVIEWER, vendor, "");

        VendorView view = VENDORS.view(fatou, vendor);
        assertThat(view.displayName()).isEqualTo("Fatou & filles");
        assertThat(view.decisions())
                .extracting(VendorDecision::status)
                .containsExactly(
                        VendorStatus.SUBMITTED,
                        VendorStatus.IN_REVIEW,
                        VendorStatus.CHANGES_REQUESTED,
                        VendorStatus.SUBMITTED,
                        VendorStatus.APPROVED);
        assertThat(view.decisions().get(2).actor()).isEqualTo(REVIEWER.name());
    }

    @Test
    @Tag("R-06")
    void waitsForADecisionInAFewApplicationsAtATime() {
        Actor eager = PEOPLE.shopper("eager");
        VendorId first = VENDORS.apply(eager, application("Un"));
        VENDORS.apply(eager, application("Deux"));
        VENDORS.apply(eager, application("Trois"));
        assertThatThrownBy(() -> VENDORS.apply(eager, application("Quatre"))).isInstanceOf(TooManyApplications.class);

        VENDORS.submit(eager, first);
        assertThatThrownBy(() -> VENDORS.apply(eager, application("Quatre"))).isInstanceOf(TooManyApplications.class);
        VENDORS.approve(REVIEWER, first, "");

        assertThat(VENDORS.apply(eager, application("Quatre"))).isNotNull();
    }

    @Test
    void takesPicturesFilesAndOffersFromItsApprovalOn() {
        Actor applicant = PEOPLE.shopper("applicant");
        String session = HOUSE.door(SignIn.class)
                .signIn("applicant@example.org", People.PASSWORD)
                .id()
                .text();
        VendorId vendor = VENDORS.apply(applicant, application("Applicant"));
        CurrentActor current = HOUSE.door(CurrentActor.class);
        assertThat(current.member(() -> session, null).permissions())
                .contains(Permission.SHOP_TEAM, Permission.SHOP_SETTINGS)
                .doesNotContain(Permission.SHOP_OFFERS);

        VENDORS.submit(applicant, vendor);
        VENDORS.approve(REVIEWER, vendor, "");

        assertThat(current.member(() -> session, null).permissions()).contains(Permission.SHOP_OFFERS);
        VENDORS.suspend(REVIEWER, vendor, "papers");
        assertThat(current.member(() -> session, null).permissions()).contains(Permission.SHOP_OFFERS);
    }

    @Test
    void sendsWhatOneMemberReadAndNotWhatAnotherChangedSince() {
        Actor oumou = PEOPLE.shopper("oumou");
        VendorId vendor = VENDORS.apply(oumou, application("Oumou"));
        long read = VENDORS.view(oumou, vendor).version();
        VENDORS.amend(oumou, vendor, application("Oumou & filles"));

        assertThatThrownBy(() -> VENDORS.send(oumou, vendor, read, application("Other")))
                .isInstanceOf(StaleVersion.class);
        assertThat(VENDORS.view(oumou, vendor).displayName()).isEqualTo("Oumou & filles");
        long now = VENDORS.view(oumou, vendor).version();
        VENDORS.send(oumou, vendor, now, application("Oumou et filles"));

        VendorView sent = VENDORS.view(oumou, vendor);
        assertThat(sent.displayName()).isEqualTo("Oumou et filles");
        assertThat(sent.status()).isEqualTo(VendorStatus.SUBMITTED);
        assertThatThrownBy(() -> VENDORS.send(oumou, vendor, sent.version(), application("Other")))
                .isInstanceOf(VendorStandsOtherwise.class);
    }

    @Test
    void followsItsLifeCycleOnly() {
        Actor owner = PEOPLE.shopper("koffi");
        VendorId vendor = VENDORS.apply(owner, application("Koffi"));

        assertThatThrownBy(() -> VENDORS.approve(REVIEWER, vendor, "")).isInstanceOf(VendorStandsOtherwise.class);
        assertThatThrownBy(() -> VENDORS.reinstate(REVIEWER, vendor, "why")).isInstanceOf(VendorStandsOtherwise.class);
        VENDORS.submit(owner, vendor);
        assertThatThrownBy(() -> VENDORS.submit(owner, vendor)).isInstanceOf(VendorStandsOtherwise.class);
        VENDORS.reject(REVIEWER, vendor, "not a shop");
        assertThatThrownBy(() -> VENDORS.approve(REVIEWER, vendor, "")).isInstanceOf(VendorStandsOtherwise.class);
        assertThatThrownBy(() -> VENDORS.submit(owner, vendor)).isInstanceOf(VendorStandsOtherwise.class);
    }

    @Test
    void tellsAVendorWhyItWasTurnedDown() {
        Actor owner = PEOPLE.shopper("moussa");
        VendorId vendor = VENDORS.apply(owner, application("Moussa"));
        VENDORS.submit(owner, vendor);

        assertThatThrownBy(() -> VENDORS.reject(REVIEWER, vendor, " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    @Tag("A-01")
    void isNotFoundByStrangersAndNotDecidedByThem() {
        VendorId vendor = PEOPLE.vendor("Hidden").vendor();
        Actor stranger = PEOPLE.shopper("stranger");

        assertThatThrownBy(() -> VENDORS.view(stranger, vendor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> VENDORS.submit(stranger, vendor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> VENDORS.amend(stranger, vendor, application("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> VENDORS.send(stranger, vendor, 0, application("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> VENDORS.suspend(stranger, vendor, "spite")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> VENDORS.list(stranger, VendorFilter.ALL, SliceRequest.first(5)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> VENDORS.apply(Actor.GUEST, application("x"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("I15")
    void closesForAWhileWhenItsWindowComes() {
        Actor ines = PEOPLE.vendor("Ines");
        Instant now = HOUSE.door(MarketClock.class).now();

        SHOPS.closeBetween(ines, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(8)));

        assertThat(VENDORS.isSellable(ines.vendor())).isTrue();
        HOUSE.wait(Duration.ofDays(2));
        assertThat(VENDORS.isSellable(ines.vendor())).isFalse();
        assertThat(VENDORS.shop("ines").open()).isFalse();
        HOUSE.wait(Duration.ofDays(7));
        assertThat(VENDORS.isSellable(ines.vendor())).isTrue();
        assertThatThrownBy(() -> SHOPS.closeBetween(ines, now, now)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void wearsItsPicturesAndPromises() {
        Actor owner = PEOPLE.vendor("Seynabou");
        MediaId logo = new MediaId("ab".repeat(32));
        HOUSE.door(MediaRegister.class).note(logo, PictureType.PNG, 100, 10, 10);
        long read = SHOPS.own(owner).version();
        ShopDress dress = new ShopDress(logo, null, Texts.of("fr", "Retour sous 14 jours"));

        SHOPS.dress(owner, read, dress);

        assertThat(SHOPS.own(owner).dress()).isEqualTo(dress);
        assertThatThrownBy(() -> SHOPS.dress(owner, read, dress)).isInstanceOf(StaleVersion.class);
        long now = SHOPS.own(owner).version();
        ShopDress borrowed = new ShopDress(null, new MediaId("cd".repeat(32)), dress.policies());
        assertThatThrownBy(() -> SHOPS.dress(owner, now, borrowed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void showsShoppersWhereItsTraderIsFound() {
        Actor owner = PEOPLE.vendor("Astou");
        long read = SHOPS.own(owner).version();
        Establishment there = new Establishment("Marché Sandaga\nDakar", "SN-DKR-2026-A-1742");
        assertThat(VENDORS.shop("astou").trader().establishment().isKnown()).isFalse();

        SHOPS.establish(owner, read, there);

        assertThat(VENDORS.shop("astou").trader().establishment()).isEqualTo(there);
        assertThatThrownBy(() -> SHOPS.establish(owner, read, there)).isInstanceOf(StaleVersion.class);
        long now = SHOPS.own(owner).version();
        assertThatThrownBy(() -> SHOPS.establish(owner, now, new Establishment(" ", "SN-DKR-2026-A-1742")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isNamedOnPapersAlsoWhenItSellsNoMore() {
        VendorId gone = PEOPLE.vendor("Ndeye").vendor();
        VENDORS.suspend(REVIEWER, gone, "papers");

        assertThat(VENDORS.traders(List.of(gone)).get(gone))
                .isEqualTo(
                        new Trader("Ndeye SARL", VendorKind.COMPANY, "SN", "shop@example.org", Establishment.UNKNOWN));
    }

    @Test
    void isFoundWhereItsApplicationSaid() {
        Actor khady = PEOPLE.shopper("khady");

        VendorId vendor = VENDORS.apply(khady, application("Khady"));

        assertThat(VENDORS.view(khady, vendor).establishment())
                .isEqualTo(new Establishment("12 rue Félix Faure\nDakar", null));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        Actor owner = PEOPLE.vendor("Omar");
        long read = SHOPS.own(owner).version();
        SHOPS.describe(owner, read, shop("Omar I"));

        assertThatThrownBy(() -> SHOPS.describe(owner, read, shop("Omar II"))).isInstanceOf(StaleVersion.class);

        assertThat(VENDORS.shop("omar").name()).isEqualTo("Omar I");
    }

    @Test
    void comesWithACatalogueOnceHoweverOftenItIsImported() {
        VendorId first = VENDORS.ensureImported(Actor.SYSTEM, "Héros & Cie", "US");

        assertThat(VENDORS.ensureImported(Actor.SYSTEM, "Héros & Cie", "US")).isEqualTo(first);
        assertThat(VENDORS.isSellable(first)).isTrue();
        assertThat(VENDORS.shop("heros-cie").vendor()).isEqualTo(first);
        assertThat(VENDORS.shop(first).slug()).isEqualTo("heros-cie");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (String name : List.of("P1", "P2", "P3")) {
            PEOPLE.vendor(name);
        }
        VendorFilter paged = new VendorFilter(VendorStatus.APPROVED, "p");

        Slice<VendorRow> page =
                VENDORS.list(REVIEWER, new VendorFilter(VendorStatus.APPROVED, "P"), SliceRequest.first(2));
        Slice<VendorRow> rest = VENDORS.list(REVIEWER, paged, new SliceRequest(page.next(), 2));

        assertThat(page.items()).extracting(VendorRow::displayName).containsExactly("P3", "P2");
        assertThat(rest.items()).extracting(VendorRow::displayName).contains("P1");
    }

    @Test
    void givesTwoShopsOfOneNameTwoAddresses() {
        VendorId one = PEOPLE.vendor("Twin").vendor();
        Actor second = PEOPLE.shopper("second");
        VendorId other = VENDORS.apply(second, application("Twin"));

        assertThat(VENDORS.view(Actor.SYSTEM, one).slug()).isEqualTo("twin");
        assertThat(VENDORS.view(second, other).slug()).startsWith("twin-").isNotEqualTo("twin");
    }

    @Test
    void hasTheOperatorsOwnShopFromTheStart() {
        assertThat(VENDORS.shop("sandaga").open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-address", "two@@", "a@b", "x@y.z\nBcc: all@example.org", "aïda@example.org"})
    void refusesAMailAddressThatIsNone(String email) {
        Actor somebody = Actor.shopper(org.sandaga.shared.UserId.next());
        VendorApplication wrong = new VendorApplication(
                "Shop", "Shop", VendorKind.COMPANY, "SN", email, Texts.of("fr", ""), "fr", Establishment.UNKNOWN);

        assertThatThrownBy(() -> VENDORS.apply(somebody, wrong)).isInstanceOf(InvalidInput.class);
    }

    private static VendorApplication application(String name) {
        return new VendorApplication(
                name,
                name + " SARL",
                VendorKind.INDIVIDUAL,
                "SN",
                "shop@example.org",
                Texts.of("fr", "Paniers"),
                "fr",
                new Establishment("12 rue Félix Faure\nDakar", " "));
    }

    private static ShopDescription shop(String name) {
        return new ShopDescription(name, "shop@example.org", Texts.of("fr", "Paniers"));
    }
}
