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
import org.sandaga.catalog.ProductFilter;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.StaffRole;
import org.sandaga.inventory.Inventory;
import org.sandaga.inventory.MovementSearch;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.ledger.AccountFilter;
import org.sandaga.ledger.AccountId;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.EarningSearch;
import org.sandaga.ledger.Earnings;
import org.sandaga.ledger.JournalFilter;
import org.sandaga.offer.OfferFilter;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.ShopOrderFilter;
import org.sandaga.ordering.ShopOrderSearch;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.OutboxTrail;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.Trade;
import org.sandaga.vendor.VendorFilter;
import org.sandaga.vendor.VendorRow;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;

/** A list costs the same number of statements however many rows it shows. */
class ListsCostTheSameIT {
    private static final int MANY = 50;
    private static final Actor BOSS = Actor.staff(UserId.next(), StaffRole.ADMINISTRATOR.permissions());

    /** Lists that this little trade has too few rows for, or that ask the same query as one of these. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Books.journalsAbout",
            "Imports.findings",
            "Imports.list",
            "Messages.list",
            "Offers.mine",
            "OrderBook.ownPurchases",
            "PayoutBook.runs",
            "Proposals.mine",
            "VendorPayouts.list",
            "VendorShelf.rows");

    private static House house;
    private static Actor awa;

    @BeforeAll
    static void open() {
        house = Trade.open();
        VendorId vendor = house.door(Vendors.class).list(BOSS, VendorFilter.ALL, ListRequest.first(10)).items().stream()
                .filter(each -> each.displayName().equals("Awa"))
                .map(VendorRow::id)
                .findFirst()
                .orElseThrow();
        awa = Actor.member(UserId.next(), vendor, Set.of(Permission.values()));
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
        Set<String> known = new TreeSet<>(ELSEWHERE);
        lists().keySet().forEach(each -> known.add(each.replaceAll(" .*", "")));

        assertThat(doors()).containsExactlyInAnyOrderElementsOf(known);
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
        lists.put("Accounts.list page", size -> of(accounts.list(BOSS, null, false, page(size))));
        Vendors vendors = house.door(Vendors.class);
        lists.put("Vendors.list slice", size -> of(vendors.list(BOSS, VendorFilter.ALL, slice(size))));
        lists.put("Vendors.list page", size -> of(vendors.list(BOSS, VendorFilter.ALL, page(size))));
        lists.put("Vendors.shops", size -> of(vendors.shops(slice(size))));
        AuditTrail trail = house.door(AuditTrail.class);
        lists.put("AuditTrail.list slice", size -> of(trail.list(BOSS, AuditFilter.ALL, slice(size))));
        lists.put("AuditTrail.list page", size -> of(trail.list(BOSS, AuditFilter.ALL, page(size))));
        lists.put("OutboxTrail.list", size -> of(house.door(OutboxTrail.class).list(BOSS, false, page(size))));
    }

    private static void goods(Map<String, IntFunction<Integer>> lists) {
        lists.put("Catalog.list", size -> of(house.door(Catalog.class).list(BOSS, ProductFilter.ALL, slice(size))));
        lists.put(
                "ProductDesk.products",
                size -> of(house.door(ProductDesk.class).products(BOSS, ProductFilter.ALL, page(size))));
        Inventory inventory = house.door(Inventory.class);
        OfferId offer = house.door(Offers.class)
                .mine(awa, OfferFilter.ALL, slice(1))
                .items()
                .getFirst()
                .id();
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
        lists.put("Books.accounts slice", size -> of(books.accounts(BOSS, AccountFilter.ALL, slice(size))));
        lists.put("Books.accounts page", size -> of(books.accounts(BOSS, AccountFilter.ALL, page(size))));
        lists.put("Books.entries slice", size -> of(books.entries(BOSS, account, slice(size))));
        lists.put("Books.entries page", size -> of(books.entries(BOSS, account, page(size))));
        lists.put("Books.journals slice", size -> of(books.journals(BOSS, null, slice(size))));
        lists.put("Books.journals page", size -> of(books.journals(BOSS, JournalFilter.ALL, page(size))));
        Earnings earnings = house.door(Earnings.class);
        lists.put("Earnings.entries", size -> of(earnings.entries(awa, slice(size))));
        EarningSearch all = new EarningSearch(null, null, "", null, null);
        lists.put("Earnings.list", size -> of(earnings.list(awa, all, page(size))));
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
