package org.sandaga.notification;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Parcel;
import org.sandaga.fulfilment.Yard;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.SignUp;
import org.sandaga.identity.StaffRole;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.TrackingLinks;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.Payments;
import org.sandaga.payment.StandInGateway;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.VendorApplication;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorTeam;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;

class MailIT {
    private static final House HOUSE = House.upTo(
            "notification",
            Map.of(
                    "sandaga.notification.site",
                    "https://shop.example/",
                    "sandaga.payment.provider",
                    StandInGateway.NAME),
            Postbox.class,
            StandInGateway.class);
    private static final Postbox POST = HOUSE.door(Postbox.class);
    private static final People PEOPLE = People.in(HOUSE);
    private static final Actor AWA = vendor("Awa", "awa-shop@example.org", "fr");
    private static final Actor BINTA = vendor("Binta", "binta-shop@example.org", "en");
    private static final Yard YARD = new Yard(HOUSE, AWA, BINTA);
    private static final UserId FATOU = YARD.fatou.requireUser();

    private final Ordering ordering = HOUSE.door(Ordering.class);
    private final Fulfilment fulfilment = HOUSE.door(Fulfilment.class);
    private final OrderBook book = HOUSE.door(OrderBook.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void quiet() {
        settle();
        POST.empty();
    }

    @Test
    void sendsTheReceiptWithEveryVendorsPartAndALinkThatOpensAGuestsPurchase() {
        PlacedPurchase placed = paid(guest());

        Mail receipt = only(POST.to("fatou@example.com"));

        assertThat(receipt.subject()).isEqualTo("Votre achat " + placed.number() + " est payé");
        assertThat(receipt.text())
                .contains("Bonjour Fatou", "Awa", "Binta", "20\u00a0000\u00a0F\u00a0CFA", "30\u00a0000\u00a0F\u00a0CFA")
                .contains("Commande " + placed.number() + "-1 · Awa")
                .contains("https://shop.example/fr/track/" + placed.number() + "?token=");
        assertThat(receipt.html())
                .contains("20\u00a0000\u00a0F\u00a0CFA", "Commande " + placed.number() + "-2 · Binta");
        assertThat(book.track(placed.number(), new TrackingToken(token(receipt)))
                        .id())
                .isEqualTo(placed.id());
    }

    @Test
    void leadsAnAccountToItsPurchaseWithoutASecret() {
        PlacedPurchase placed = paid(guest().by(FATOU).speaking("en"));

        Mail receipt = only(POST.to("fatou@example.com"));

        assertThat(receipt.subject()).isEqualTo("Your purchase " + placed.number() + " is paid");
        assertThat(receipt.text())
                .contains(
                        "https://shop.example/en/account/purchases/"
                                + placed.id().text(),
                        "F\u00a0CFA\u00a020,000")
                .doesNotContain("token=");
    }

    @Test
    void asksEachVendorInItsOwnLanguageToAcceptBeforeADeadlineInTheMarketsTime() {
        PlacedPurchase placed = paid(guest());

        Mail french = only(POST.to("awa-shop@example.org"));
        Mail english = only(POST.to("binta-shop@example.org"));

        assertThat(french.subject()).isEqualTo("Commande " + placed.number() + "-1 à accepter");
        assertThat(english.subject()).isEqualTo("Order " + placed.number() + "-2 to accept");
        assertThat(english.text()).containsPattern("Accept before: \\w+ \\d+, 20\\d\\d, \\d\\d:\\d\\d GMT");
        assertThat(english.text())
                .contains("https://shop.example/vendor/orders/"
                        + orders(placed).getLast().id().text())
                .doesNotContain("Commande " + placed.number() + "-1", "Awa");
    }

    @Test
    void writesOnceHoweverOftenTheSameEventIsHeard() {
        PlacedPurchase placed = guestPlaced();
        ordering.paid(placed.id());
        List<org.sandaga.shared.OutboxMessage> carried = new java.util.ArrayList<>();
        HOUSE.door(org.sandaga.shared.Outbox.class).carry(100, carried::addAll);
        for (int time = 0; time < 3; time++) {
            HOUSE.inTransaction(() -> HOUSE.sql().update("delete from shared.inbox"));
            carried.forEach(event -> HOUSE.door(org.sandaga.shared.Inbox.class).receive("notification", event));
        }
        HOUSE.runJobs();

        assertThat(POST.to("fatou@example.com")).hasSize(1);
        assertThat(POST.to("awa-shop@example.org")).hasSize(1);
    }

    @Test
    void tellsTheShopperWhyAVendorRefusedAndWhatGoesBack() {
        PlacedPurchase placed = paid(guest());
        POST.empty();

        ordering.refuse(AWA, orders(placed).getFirst().id(), "Plus en saison <b>désolée</b>");
        settle();

        Mail mail = only(POST.to("fatou@example.com"));
        assertThat(mail.text()).contains("Plus en saison <b>désolée</b>", "21\u00a0500\u00a0F\u00a0CFA");
        assertThat(mail.html()).contains("Plus en saison &lt;b&gt;désolée&lt;/b&gt;");
    }

    @Test
    @Tag("W-14")
    void tellsTheShopperOfALateSuccessWhoseStockIsGoneAndStopsTheVendor() {
        PlacedPurchase placed = paid(guest());
        POST.empty();

        ordering.cancelForLackOfStock(orders(placed).getLast().id());
        settle();

        assertThat(only(POST.to("fatou@example.com")).text())
                .contains("Épuisé avant votre paiement", "8\u00a0500\u00a0F\u00a0CFA", "automatiquement");
        assertThat(only(POST.to("binta-shop@example.org")).subject())
                .isEqualTo("Order " + placed.number() + "-2 cancelled: do not ship it");
    }

    @Test
    void tellsWhoBringsAParcelHowItIsFollowedAndWhatIsInIt() {
        VendorOrderView order = accepted(paid(guest()));
        POST.empty();

        fulfilment.ship(AWA, order.id(), Yard.everything());
        settle();

        Mail mail = only(POST.to("fatou@example.com"));
        assertThat(mail.subject()).isEqualTo("Votre commande " + order.number() + " est en route");
        assertThat(mail.text())
                .contains("Transporteur: UPS", "Numéro de suivi: " + Yard.UPS)
                .contains("Suivre le colis chez UPS:\nhttps://www.ups.com/track?tracknum=" + Yard.UPS)
                .contains("Dans ce colis", "  Panier (XL): × 1");
        assertThat(mail.html())
                .contains("<a href=\"https://www.ups.com/track?tracknum=" + Yard.UPS + "\"")
                .contains("Panier", "× 1");
    }

    @Test
    void tellsOfEveryParcelOnceAndWhichIsTheLast() {
        VendorOrderView order = accepted(paid(baskets(3, 10_000).speaking("en")));
        ShippedLine two = new ShippedLine(order.lines().getFirst().id(), 2);
        POST.empty();

        fulfilment.ship(AWA, order.id(), new Parcel("own", null, List.of(two)));
        fulfilment.ship(AWA, order.id(), Yard.everything());
        settle();
        settle();

        assertThat(POST.to("fatou@example.com"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Part of your order " + order.number() + " is on its way",
                        "Your order " + order.number() + " is on its way");
        Mail first = about("Part of");
        assertThat(first.text())
                .contains("Basket (XL): × 2")
                .doesNotContain("Tracking number", "Follow the parcel", "× 1");
        assertThat(about("Your order").text()).contains("Basket (XL): × 1", "Follow the parcel at UPS:");
    }

    @Test
    void tellsAVendorNotToShipWhatSupportGaveUpInItsPlaceOnly() {
        Actor support = Actor.staff(UserId.next(), StaffRole.SUPPORT.permissions());
        VendorOrderView own = accepted(paid(baskets(2, 10_000)));
        VendorOrderView given = accepted(paid(baskets(2, 10_000)));
        for (VendorOrderView each : List.of(own, given)) {
            ShippedLine one = new ShippedLine(each.lines().getFirst().id(), 1);
            fulfilment.ship(AWA, each.id(), new Parcel("own", null, List.of(one)));
        }
        settle();
        POST.empty();

        ordering.refuseRest(AWA, own.id(), "Épuisé");
        ordering.refuseRestForVendor(support, given.id(), "Sans nouvelles de la boutique");
        settle();

        Mail mail = only(POST.to("awa-shop@example.org"));
        assertThat(mail.subject()).isEqualTo("N’expédiez pas ce qui reste de la commande " + given.number());
        assertThat(mail.text()).contains("Sans nouvelles de la boutique");
    }

    @Test
    void tellsOfDelivery() {
        VendorOrderView order = accepted(paid(guest()));
        fulfilment.ship(AWA, order.id(), Yard.everything());
        settle();
        POST.empty();

        HOUSE.door(Deliveries.class).allArrived(Actor.SYSTEM, TrackingToken.NONE, order.id());
        settle();

        assertThat(only(POST.to("fatou@example.com")).subject())
                .isEqualTo("Votre commande " + order.number() + " est arrivée");
    }

    @Test
    void tellsOnceThatAPaymentWasDeclinedThatNothingWasChargedAndHowToTryAgain() {
        PlacedPurchase placed = guestPlaced();
        String page = pay(placed);
        HOUSE.door(StandInGateway.class).decline(page);

        refresh(placed);
        settle();
        refresh(placed);
        settle();

        Mail mail = only(POST.to("fatou@example.com"));
        assertThat(mail.subject()).isEqualTo("Votre paiement pour l’achat " + placed.number() + " a été refusé");
        assertThat(mail.text())
                .contains("30\u00a0000\u00a0F\u00a0CFA", "Rien n’a été débité", "Réessayer:")
                .contains("https://shop.example/fr/track/" + placed.number() + "?token=");
        assertThat(mail.html()).contains("Rien n’a été débité");
        assertThat(book.track(placed.number(), new TrackingToken(token(mail))).id())
                .isEqualTo(placed.id());
    }

    @Test
    void isSilentAboutADeclinedCardWhenAnotherHasPaidMeanwhileOrThePageWasMerelyLeft() {
        PlacedPurchase paidAfterAll = guestPlaced();
        String page = pay(paidAfterAll);
        HOUSE.door(StandInGateway.class).decline(page);
        refresh(paidAfterAll);
        HOUSE.door(StandInGateway.class).pay(page);
        refresh(paidAfterAll);
        PlacedPurchase left = guestPlaced();
        pay(left);
        HOUSE.door(Payments.class).giveUp(Actor.SYSTEM, TrackingToken.NONE, left.id());

        settle();

        assertThat(POST.to("fatou@example.com"))
                .extracting(Mail::subject)
                .containsExactly("Votre achat " + paidAfterAll.number() + " est payé");
    }

    @Test
    void tellsThatAPurchaseWasNotPaidInTimeAndIsSilentAboutOneGivenUp() {
        PlacedPurchase late = guestPlaced();
        PlacedPurchase unwanted = guestPlaced();

        ordering.abandon(late.id(), Abandonment.NOT_PAID_IN_TIME);
        ordering.abandon(unwanted.id(), Abandonment.GIVEN_UP_BY_SHOPPER);
        settle();

        assertThat(only(POST.to("fatou@example.com")).subject())
                .isEqualTo("Votre achat " + late.number() + " n’a pas été payé");
    }

    @Test
    void sendsAGuestWhoLostItTheLinkOnceMoreAndTheFirstStaysGood() {
        PlacedPurchase placed = paid(guest());
        String first = token(only(POST.to("fatou@example.com")));
        POST.empty();

        HOUSE.door(TrackingLinks.class).request("Fatou@Example.com", placed.number(), "192.0.2.1");
        settle();

        Mail mail = only(POST.to("fatou@example.com"));
        assertThat(mail.subject()).isEqualTo("Le lien vers votre achat " + placed.number());
        assertThat(mail.text())
                .contains("Bonjour Fatou", "30\u00a0000\u00a0F\u00a0CFA", "Suivre mon achat:")
                .contains("https://shop.example/fr/track/" + placed.number() + "?token=");
        assertThat(mail.html()).contains("Suivre mon achat", "token=" + token(mail));
        assertThat(token(mail)).isNotEqualTo(first);
        for (String each : List.of(first, token(mail))) {
            assertThat(book.track(placed.number(), new TrackingToken(each)).id())
                    .isEqualTo(placed.id());
        }
        assertThat(whereverItStands(token(mail))).isEmpty();
    }

    @Test
    void sendsTheLinkInThePurchasesLanguageAndToNobodyElse() {
        PlacedPurchase english = paid(guest().speaking("en"));
        PlacedPurchase accounts = paid(guest().by(FATOU));
        POST.empty();
        TrackingLinks links = HOUSE.door(TrackingLinks.class);

        links.request("thief@example.com", english.number(), "192.0.2.1");
        links.request("fatou@example.com", accounts.number(), "192.0.2.1");
        settle();
        assertThat(POST.taken()).isEmpty();

        links.request("fatou@example.com", english.number(), "192.0.2.1");
        settle();
        assertThat(only(POST.taken()).subject()).isEqualTo("The link to your purchase " + english.number());
    }

    @Test
    void sendsALinkThatProvesAnAddressAndForgetsItsSecretEverywhere() {
        HOUSE.door(Accounts.class).signUp(new SignUp("new@example.org", People.PASSWORD, "Nëw", "en"));
        settle();

        Mail mail = only(POST.to("new@example.org"));
        String token = token(mail);

        assertThat(mail.text()).contains("https://shop.example/en/account/verify?token=", "Hello Nëw,");
        assertThat(whereverItStands(token)).isEmpty();
        HOUSE.door(Accounts.class).verifyEmail(token);
    }

    @Test
    void warnsTheOwnerOfAnAccountOfASecondSignUpAndOfAForgottenPassword() {
        HOUSE.door(Accounts.class).signUp(new SignUp("fatou@example.org", People.PASSWORD, "Thief", "en"));
        HOUSE.door(Accounts.class).requestReset("fatou@example.org");
        settle();

        assertThat(POST.to("fatou@example.org"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder("Vous avez déjà un compte", "Choisissez un nouveau mot de passe");
        assertThat(POST.taken()).noneMatch(mail -> mail.text().contains("Thief"));
    }

    @Test
    void tellsAVendorEveryDecisionInItsLanguageWithTheReason() {
        Vendors vendors = HOUSE.door(Vendors.class);
        Actor owner = PEOPLE.shopper("Dior");
        VendorId vendor = vendors.apply(owner, application("Dior", "dior-shop@example.org", "en"));
        vendors.submit(owner, vendor);
        vendors.requestChanges(Actor.SYSTEM, vendor, "A copy of the register, please");
        vendors.submit(owner, vendor);
        vendors.approve(Actor.SYSTEM, vendor, "");
        vendors.suspend(Actor.SYSTEM, vendor, "Counterfeits");
        settle();

        assertThat(POST.to("dior-shop@example.org"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "We have received your application",
                        "Your application needs completing",
                        "We have received your application",
                        "Your shop is approved",
                        "The shop Dior is suspended");
        assertThat(POST.taken())
                .anyMatch(mail -> mail.text().contains("A copy of the register, please")
                        && mail.text().contains("https://shop.example/vendor/application"));
    }

    @Test
    void invitesAMemberWithALinkThatLetsThemJoin() {
        HOUSE.door(VendorTeam.class).invite(AWA, "koffi@example.org", MemberTemplate.ORDERS, "en");
        settle();

        Mail mail = only(POST.to("koffi@example.org"));

        assertThat(mail.subject()).isEqualTo("Awa invites you to its team");
        assertThat(mail.text()).contains("Hello,", "Your role: orders", "https://shop.example/vendor/join?token=");
        Actor koffi = PEOPLE.shopper("Koffi");
        assertThat(HOUSE.door(VendorTeam.class).accept(koffi, token(mail))).isEqualTo(AWA.vendor());
        assertThat(whereverItStands(token(mail))).isEmpty();
    }

    @Test
    void writesNoLinkOfAnEventThatIsSentAgainWithoutItsSecret() {
        PEOPLE.shopper("Soxna");
        HOUSE.door(Accounts.class).requestReset("soxna@example.org");
        HOUSE.door(VendorTeam.class).invite(AWA, "nobody-yet@example.org", MemberTemplate.ORDERS, "en");
        HOUSE.deliver();
        TestDatabase.asSuperuser(HOUSE.database(), """
                update shared.outbox set sent_at = null where type in ('identity.EmailVerificationRequested',
                  'identity.PasswordResetRequested', 'vendor.MemberInvited')""");

        settle();

        assertThat(POST.taken()).isEmpty();
        HOUSE.door(Accounts.class).requestReset("soxna@example.org");
        settle();
        assertThat(token(only(POST.to("soxna@example.org")))).isNotEmpty();
    }

    @Test
    void warnsMailboxAndOwnersWhenTheMoneyGoesElsewhere() {
        HOUSE.inTransaction(() -> {
            HOUSE.door(org.sandaga.shared.Events.class)
                    .tell(new org.sandaga.vendor.PayoutDestinationChanged(
                            AWA.vendor(), "stripe", "acct_123456789", org.sandaga.vendor.DestinationStatus.ENABLED));
            return null;
        });
        settle();

        assertThat(POST.taken())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("awa-shop@example.org", "owner-awa@example.org");
        assertThat(POST.taken())
                .allMatch(mail -> mail.text().contains("…6789") && !mail.text().contains("acct_12345"));
    }

    @Test
    void showsStaffWhatWasWrittenAboutAPurchase() {
        PlacedPurchase placed = paid(guest());
        Messages messages = HOUSE.door(Messages.class);
        Actor support = Actor.staff(UserId.next(), StaffRole.SUPPORT.permissions());

        var rows = messages.list(support, new MessageFilter(placed.id(), null, null), SliceRequest.first(10));

        assertThat(rows.items())
                .extracting(MessageRow::kind, MessageRow::recipient, MessageRow::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("purchase-paid", "fatou@example.com", MessageStatus.SENT),
                        org.assertj.core.groups.Tuple.tuple(
                                "order-to-accept", "awa-shop@example.org", MessageStatus.SENT),
                        org.assertj.core.groups.Tuple.tuple(
                                "order-to-accept", "binta-shop@example.org", MessageStatus.SENT));
        MessageFilter toAccept = new MessageFilter(placed.id(), null, null, null, "order-to-accept");
        assertThat(messages.list(support, toAccept, SliceRequest.first(10)).items())
                .extracting(MessageRow::kind)
                .containsExactly("order-to-accept", "order-to-accept");
        assertThat(messages.list(support, toAccept, ListRequest.first(10)).found())
                .isEqualTo(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> messages.list(AWA, new MessageFilter(placed.id(), null, null), SliceRequest.first(10)))
                .isInstanceOf(org.sandaga.shared.NotAllowed.class);
    }

    private static Actor vendor(String name, String email, String language) {
        Vendors vendors = HOUSE.door(Vendors.class);
        Actor owner = PEOPLE.shopper("owner-" + name);
        VendorId vendor = vendors.apply(owner, application(name, email, language));
        vendors.submit(owner, vendor);
        vendors.approve(Actor.SYSTEM, vendor, "");
        return Actor.member(owner.requireUser(), vendor, EnumSet.range(Permission.SHOP_ORDERS, Permission.SHOP_TEAM));
    }

    private static VendorApplication application(String name, String email, String language) {
        return new VendorApplication(
                name,
                name,
                VendorKind.COMPANY,
                "SN",
                email,
                Texts.frEn("Boutique", "Shop"),
                language,
                Establishment.UNKNOWN);
    }

    private static APurchase guest() {
        return baskets(1, 20_000);
    }

    private static APurchase baskets(int pieces, long price) {
        return APurchase.in("XOF")
                .from(AWA.vendor(), "Awa", 1_500, APurchase.line(YARD.basket, pieces, Money.of(price, "XOF")))
                .from(BINTA.vendor(), "Binta", 1_500, APurchase.line(YARD.fan, 1, Money.of(7_000, "XOF")));
    }

    private PlacedPurchase guestPlaced() {
        return YARD.place(guest().priced());
    }

    private PlacedPurchase paid(APurchase wanted) {
        PlacedPurchase placed = YARD.place(wanted.priced());
        ordering.paid(placed.id());
        settle();
        return placed;
    }

    private List<VendorOrderView> orders(PlacedPurchase placed) {
        return book.purchase(Actor.SYSTEM, TrackingToken.NONE, placed.id()).orders();
    }

    private VendorOrderView accepted(PlacedPurchase placed) {
        VendorOrderView order = orders(placed).getFirst();
        ordering.accept(AWA, order.id());
        settle();
        return order;
    }

    /** Opens the provider's page; returns its name there. */
    private static String pay(PlacedPurchase placed) {
        URI shop = URI.create("https://shop.example/");
        String page = HOUSE.door(Payments.class)
                .start(Actor.SYSTEM, TrackingToken.NONE, placed.id(), shop, shop)
                .page()
                .toString();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static void refresh(PlacedPurchase placed) {
        HOUSE.door(Payments.class).refresh(Actor.SYSTEM, TrackingToken.NONE, placed.id());
    }

    private static Mail about(String beginning) {
        return only(POST.taken().stream()
                .filter(mail -> mail.subject().startsWith(beginning))
                .toList());
    }

    private static void settle() {
        HOUSE.deliver("notification");
        HOUSE.runJobs();
    }

    private static Mail only(List<Mail> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    static String token(Mail mail) {
        Matcher link = Pattern.compile("\\?token=([\\w-]{43})").matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The tables of which a row still tells the secret. */
    private static List<String> whereverItStands(String secret) {
        return HOUSE.inTransaction(() -> HOUSE.sql().list("""
                        select 'outbox' as place from shared.outbox o where position(? in o::text) > 0
                        union select 'audit' from audit.record r where position(? in r::text) > 0
                        union select 'message' from notification.message m where position(? in m::text) > 0""", row -> row.text("place"), secret, secret, secret));
    }
}
