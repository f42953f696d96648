package org.sandaga.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.sandaga.audit.AuditFilter;
import org.sandaga.audit.AuditTrail;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.catalog.Proposals;
import org.sandaga.checkout.Bazaar;
import org.sandaga.checkout.Receipt;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.StaffRole;
import org.sandaga.importing.ImportDesk;
import org.sandaga.importing.ImportId;
import org.sandaga.importing.Imports;
import org.sandaga.inventory.Inventory;
import org.sandaga.inventory.MovementSearch;
import org.sandaga.inventory.ShelfFilter;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.ledger.AccountFilter;
import org.sandaga.ledger.AccountId;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.EarningSearch;
import org.sandaga.ledger.Earnings;
import org.sandaga.ledger.JournalFilter;
import org.sandaga.notification.MessageFilter;
import org.sandaga.notification.Messages;
import org.sandaga.offer.OfferFilter;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.ShopOrderFilter;
import org.sandaga.ordering.ShopOrderSearch;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.Payments;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.shared.Actor;
import org.sandaga.shared.CarriedFilter;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.OutboxTrail;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;
import org.sandaga.testing.Trade;
import org.sandaga.vendor.VendorFilter;
import org.sandaga.vendor.VendorRow;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;

/** A list costs the same number of statements however many rows it shows. */
class ListsCostTheSameIT {
    private static final int MANY = 50;
    private static final Actor BOSS = Actor.staff(UserId.next(), StaffRole.ADMINISTRATOR.permissions());

    private static final String MAPPING = """
            {"source": "atelier", "sku": "sku", "title": {"fr": "title"},
             "category": {"path": "category", "separator": ">", "language": "fr"},
             "prices": [{"amount": "price", "currency": {"constant": "XOF"}}], "gtin": "gtin", "stock": "stock"}""";

    private static House house;
    private static Actor awa;
    private static Actor shopper;
    private static VendorOrderId sold;
    private static ImportId tried;

    @BeforeAll
    static void open() {
        house = Trade.open();
        VendorId vendor = house.door(Vendors.class).list(BOSS, VendorFilter.ALL, ListRequest.first(10)).items().stream()
                .filter(each -> each.displayName().equals("Awa"))
                .map(VendorRow::id)
                .findFirst()
                .orElseThrow();
        awa = Actor.member(People.in(house).account("Seller"), vendor, Set.of(Permission.values()));
        shopper = Actor.shopper(UserId.next());
        goOn();
    }

    /** Of what this little trade has one only, or nothing, there is more than one after this. */
    private static void goOn() {
        Bazaar bazaar = Bazaar.in(house);
        CategoryId home = bazaar.category("Maison");
        OfferId lamp = bazaar.offer(awa, home, xof(12_000), 5);
        sold = paidOut(bazaar, lamp);
        for (String name : List.of("Natte", "Tabouret")) {
            house.door(Proposals.class).propose(awa, Drafts.simple(home, name, name));
            house.door(Ordering.class)
                    .place(APurchase.in("XOF")
                            .by(shopper.requireUser())
                            .from(awa.vendor(), "Awa", 0, APurchase.line(lamp, 1, xof(12_000)))
                            .priced());
            tried = new ImportDesk(house, awa)
                    .run(MAPPING, "sku,title,category,price,gtin,stock\nP,Panier,Bain,100,,5\nQ,Savon,Bain,100,,5\n")
                    .id();
        }
        write();
        TestDatabase.asSuperuser(house.database(), """
                insert into payment.flag (id, provider, reference, reason, found_at)
                select gen_random_uuid(), 'stand-in', 'stray-' || n, 'UNKNOWN_PAYMENT', now() from generate_series(1, 3) n""");
    }

    private static VendorOrderId paidOut(Bazaar bazaar, OfferId offer) {
        Receipt receipt = bazaar.purchase(bazaar.cart("SN", 1, offer), "SN");
        Trade.pay(house, receipt);
        VendorOrderId order = house.door(OrderBook.class)
                .purchase(Actor.SYSTEM, TrackingToken.NONE, receipt.purchase())
                .orders()
                .getFirst()
                .id();
        Trade.send(house, awa, order);
        Trade.payOut(house, BOSS, Actor.staff(UserId.next(), StaffRole.FINANCE.permissions()));
        return order;
    }

    /** The letters about what was paid, which nobody has asked for so far. */
    private static void write() {
        TestDatabase.asSuperuser(
                house.database(), "update shared.outbox set sent_at = null where type = 'ordering.PurchasePaid'");
        house.deliver("notification");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @TestFactory
    Stream<DynamicTest> whateverIsListed() {
        return lists().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> same(each.getValue())));
    }

    private static void same(IntFunction<Integer> list) {
        int[] rows = new int[2];
        int one = house.statementsOf(() -> rows[0] = list.apply(1)).size();
        int many = house.statementsOf(() -> rows[1] = list.apply(MANY)).size();

        assertThat(rows[0]).isEqualTo(1);
        assertThat(rows[1]).as("rows to tell the difference").isGreaterThan(1);
        assertThat(many).isEqualTo(one).isPositive();
    }

    /** A door that lists and stands nowhere here is forgotten. */
    @Test
    void noListIsForgotten() {
        Set<String> known = lists().keySet().stream()
                .map(each -> each.replaceAll(" .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(doors()).isEqualTo(known);
    }

    private static Map<String, IntFunction<Integer>> lists() {
        Map<String, IntFunction<Integer>> lists = new TreeMap<>();
        people(lists);
        goods(lists);
        orders(lists);
        money(lists);
        return lists;
    }

    private static void people(Map<String, IntFunction<Integer>> lists) {
        Accounts accounts = house.door(Accounts.class);
        lists.put("Accounts.list slice", size -> of(accounts.list(BOSS, null, slice(size))));
        lists.put("Accounts.list page", size -> of(accounts.list(BOSS, null, false, null, page(size))));
        Vendors vendors = house.door(Vendors.class);
        lists.put("Vendors.list slice", size -> of(vendors.list(BOSS, VendorFilter.ALL, slice(size))));
        lists.put("Vendors.list page", size -> of(vendors.list(BOSS, VendorFilter.ALL, page(size))));
        lists.put("Vendors.shops", size -> of(vendors.shops(slice(size))));
        AuditTrail trail = house.door(AuditTrail.class);
        lists.put("AuditTrail.list slice", size -> of(trail.list(BOSS, AuditFilter.ALL, slice(size))));
        lists.put("AuditTrail.list page", size -> of(trail.list(BOSS, AuditFilter.ALL, page(size))));
        lists.put(
                "OutboxTrail.list",
                size -> of(house.door(OutboxTrail.class).list(BOSS, CarriedFilter.ALL, page(size))));
        Messages messages = house.door(Messages.class);
        lists.put("Messages.list slice", size -> of(messages.list(BOSS, MessageFilter.ALL, slice(size))));
        lists.put("Messages.list page", size -> of(messages.list(BOSS, MessageFilter.ALL, page(size))));
    }

    private static void goods(Map<String, IntFunction<Integer>> lists) {
        lists.put("Catalog.list", size -> of(house.door(Catalog.class).list(BOSS, ProductFilter.ALL, slice(size))));
        lists.put(
                "ProductDesk.products",
                size -> of(house.door(ProductDesk.class).products(BOSS, ProductFilter.ALL, null, page(size))));
        Proposals proposals = house.door(Proposals.class);
        lists.put("Proposals.mine slice", size -> of(proposals.mine(awa, slice(size))));
        lists.put("Proposals.mine page", size -> of(proposals.mine(awa, null, page(size))));
        Imports imports = house.door(Imports.class);
        lists.put("Imports.list slice", size -> of(imports.list(awa, slice(size))));
        lists.put("Imports.list page", size -> of(imports.list(awa, page(size))));
        lists.put("Imports.findings slice", size -> of(imports.findings(awa, tried, null, slice(size))));
        lists.put("Imports.findings page", size -> of(imports.findings(awa, tried, null, page(size))));
        shelf(lists);
    }

    private static void shelf(Map<String, IntFunction<Integer>> lists) {
        Offers offers = house.door(Offers.class);
        lists.put("Offers.mine", size -> of(offers.mine(awa, OfferFilter.ALL, slice(size))));
        lists.put("VendorShelf.rows", size -> of(house.door(VendorShelf.class).rows(awa, ShelfFilter.ALL, page(size))));
        Inventory inventory = house.door(Inventory.class);
        OfferId offer =
                offers.mine(awa, OfferFilter.ALL, slice(1)).items().getFirst().id();
        lists.put("Inventory.movements slice", size -> of(inventory.movements(awa, offer, slice(size))));
        lists.put("Inventory.movements page", size -> of(inventory.movements(awa, offer, page(size))));
        lists.put(
                "VendorShelf.movements",
                size -> of(house.door(VendorShelf.class).movements(awa, MovementSearch.ALL, page(size))));
    }

    private static void orders(Map<String, IntFunction<Integer>> lists) {
        OrderBook book = house.door(OrderBook.class);
        lists.put("OrderBook.allPurchases slice", size -> of(book.allPurchases(BOSS, PurchaseFilter.ALL, slice(size))));
        lists.put("OrderBook.allPurchases page", size -> of(book.allPurchases(BOSS, PurchaseFilter.ALL, page(size))));
        lists.put("OrderBook.shopOrders", size -> of(book.shopOrders(awa, ShopOrderFilter.ALL, slice(size))));
        lists.put("OrderBook.ownPurchases", size -> of(book.ownPurchases(shopper, slice(size))));
        ShopOrderSearch all = new ShopOrderSearch(Set.of(), false, "", null, null);
        lists.put("OrderBook.listShopOrders", size -> of(book.listShopOrders(awa, all, page(size))));
        lists.put(
                "Reports.sales",
                size -> of(house.door(Reports.class)
                        .sales(BOSS, ReportBy.VENDOR, "XOF", today().minusDays(90), today(), page(size))));
    }

    private static void money(Map<String, IntFunction<Integer>> lists) {
        Books books = house.door(Books.class);
        AccountId account = books.accounts(BOSS, AccountFilter.ALL, page(1))
                .items()
                .getFirst()
                .id();
        lists.put("Payments.flags", size -> of(house.door(Payments.class).flags(BOSS, page(size))));
        lists.put("Books.accounts slice", size -> of(books.accounts(BOSS, AccountFilter.ALL, slice(size))));
        lists.put("Books.accounts page", size -> of(books.accounts(BOSS, AccountFilter.ALL, page(size))));
        lists.put("Books.entries slice", size -> of(books.entries(BOSS, account, slice(size))));
        lists.put("Books.entries page", size -> of(books.entries(BOSS, account, null, null, page(size))));
        lists.put("Books.journals slice", size -> of(books.journals(BOSS, null, slice(size))));
        lists.put("Books.journals page", size -> of(books.journals(BOSS, JournalFilter.ALL, page(size))));
        lists.put(
                "Books.journalsAbout", size -> of(books.journalsAbout(BOSS, null, List.of(sold.value()), slice(size))));
        Earnings earnings = house.door(Earnings.class);
        lists.put("Earnings.entries", size -> of(earnings.entries(awa, slice(size))));
        lists.put("Earnings.list", size -> of(earnings.list(awa, EarningSearch.ALL, page(size))));
        payouts(lists);
    }

    private static void payouts(Map<String, IntFunction<Integer>> lists) {
        PayoutBook book = house.door(PayoutBook.class);
        lists.put("PayoutBook.runs slice", size -> of(book.runs(BOSS, null, slice(size))));
        lists.put("PayoutBook.runs page", size -> of(book.runs(BOSS, null, page(size))));
        VendorPayouts own = house.door(VendorPayouts.class);
        lists.put("VendorPayouts.list slice", size -> of(own.list(awa, slice(size))));
        lists.put("VendorPayouts.list page", size -> of(own.list(awa, page(size))));
    }

    private static int of(Slice<?> slice) {
        return slice.items().size();
    }

    private static int of(Listing<?> listing) {
        return listing.items().size();
    }

    private static SliceRequest slice(int size) {
        return SliceRequest.first(size);
    }

    private static ListRequest page(int size) {
        return ListRequest.first(size);
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(house.door(MarketClock.class).now(), ZoneOffset.UTC);
    }

    /** Methods of doors that answer with a page. */
    private static Set<String> doors() {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve(Path.of("org", "sandaga")))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.matches("[\\w/]+\\.class"))
                    .map(ListsCostTheSameIT::load)
                    .filter(type -> type.isAnnotationPresent(Stateless.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                            .filter(ListsCostTheSameIT::lists)
                            .map(method -> type.getSimpleName() + "." + method.getName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean lists(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && Set.of(Slice.class, Listing.class).contains(method.getReturnType());
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'), false, House.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
