package org.sandaga.analytics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.sandaga.audit.AuditFilter;
import org.sandaga.audit.AuditTrail;
import org.sandaga.audit.CheckLog;
import org.sandaga.audit.Checked;
import org.sandaga.audit.Invariants;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.catalog.ProductId;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.RuleDraft;
import org.sandaga.commission.RuleFee;
import org.sandaga.commission.RuleId;
import org.sandaga.commission.RuleMatch;
import org.sandaga.commission.RuleView;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.StaffRole;
import org.sandaga.ledger.AccountFilter;
import org.sandaga.ledger.AccountRow;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.EntryRow;
import org.sandaga.ledger.JournalFilter;
import org.sandaga.ledger.JournalKind;
import org.sandaga.ledger.JournalRow;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.payment.StandInGateway;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRunRow;
import org.sandaga.payout.RunProgress;
import org.sandaga.shared.Actor;
import org.sandaga.shared.CarriedEvent;
import org.sandaga.shared.CarriedFilter;
import org.sandaga.shared.EffectiveSetting;
import org.sandaga.shared.EffectiveSettings;
import org.sandaga.shared.Ids;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.OutboxTrail;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.Trade;
import org.sandaga.vendor.VendorFilter;
import org.sandaga.vendor.VendorRow;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the screens of the back office read, on a little trade. */
class BackOfficeIT {
    private static final ListRequest ALL = ListRequest.first(100);
    private static final Actor BOSS = staff(StaffRole.ADMINISTRATOR);
    private static final Actor SUPPORT = staff(StaffRole.SUPPORT);
    private static final Actor FINANCE = staff(StaffRole.FINANCE);

    private static House house;

    @BeforeAll
    static void open() {
        System.setProperty("sandaga.test.plain", "seen");
        System.setProperty("sandaga.test.secret", "hush");
        house = Trade.open();
    }

    @AfterAll
    static void close() {
        house.close();
        System.clearProperty("sandaga.test.plain");
        System.clearProperty("sandaga.test.secret");
    }

    @Test
    void opensTheFileOfAPurchaseThatWasPaid() {
        PurchaseFile file = files().file(SUPPORT, purchase(VendorOrderStatus.COMPLETED));

        assertThat(file.attempts()).extracting(PurchaseFile.Attempt::status).containsExactly("CAPTURED");
        Money paid = file.attempts().getFirst().amount();
        assertThat(Money.sum(
                        file.allocations().stream()
                                .map(PurchaseFile.Share::captured)
                                .toList(),
                        "XOF"))
                .isEqualTo(paid);
        assertThat(file.commissions()).isNotEmpty();
        assertThat(file.events())
                .extracting(PurchaseFile.Happening::type)
                .contains("ordering.PurchasePlaced", "ordering.PurchasePaid", "ordering.VendorOrderCompleted");
    }

    @Test
    void tellsWhatWentBackOfAPurchase() {
        PurchaseFile file = files().file(SUPPORT, purchase(VendorOrderStatus.REFUSED));

        assertThat(file.refunds()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.order()).endsWith("-2");
            assertThat(each.amount().isPositive()).isTrue();
        });
    }

    @Test
    void opensFilesToThoseWhoMayOnly() {
        PurchaseId some = purchase(VendorOrderStatus.COMPLETED);
        VendorRow awa = vendor("Awa");

        assertThatThrownBy(() -> files().file(staff(StaffRole.CATALOGUE), some)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.door(VendorFiles.class).file(FINANCE, awa.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.door(WhoIsWho.class).names(Actor.shopper(someone()), List.of(awa.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.door(Causes.class).of(SUPPORT, Set.of())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> files().file(SUPPORT, PurchaseId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void opensTheFileOfAVendor() {
        VendorFile file =
                house.door(VendorFiles.class).file(SUPPORT, vendor("Awa").id());

        assertThat(file.members()).hasSize(1);
        assertThat(file.destination()).isNotNull();
        assertThat(file.offers()).containsExactly(new VendorFile.Count("LIVE", 1));
        assertThat(file.orders()).extracting(VendorFile.Count::status).contains("COMPLETED");
        assertThat(file.latest()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void countsNothingAsSoldThatWasRefused() {
        VendorRow binta = vendor("Binta");

        VendorFile file = house.door(VendorFiles.class).file(SUPPORT, binta.id());

        assertThat(file.orders()).extracting(VendorFile.Count::status).contains("REFUSED");
        assertThat(file.sold())
                .isEqualTo(house.door(VendorFiles.class)
                        .trade(SUPPORT, List.of(binta.id()))
                        .getOrDefault(binta.id(), VendorTrade.NONE)
                        .sold());
    }

    @Test
    void tellsHowVendorsTrade() {
        VendorRow awa = vendor("Awa");

        VendorTrade trade = house.door(VendorFiles.class)
                .trade(SUPPORT, List.of(awa.id(), VendorId.next()))
                .getOrDefault(awa.id(), VendorTrade.NONE);

        assertThat(trade.sold())
                .singleElement()
                .satisfies(each -> assertThat(each.isPositive()).isTrue());
        assertThat(trade.late()).isZero();
        assertThatThrownBy(() -> house.door(VendorFiles.class).trade(FINANCE, List.of()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void callsPeopleAndVendorsByTheirNames() {
        PayoutRunRow run = runs(null).items().getFirst();
        VendorRow awa = vendor("Awa");

        assertThat(house.door(WhoIsWho.class).names(FINANCE, List.of(run.proposedBy(), awa.id(), someone())))
                .containsOnlyKeys(run.proposedBy().text(), awa.id().text())
                .containsEntry(run.proposedBy().text(), "Moussa")
                .containsEntry(awa.id().text(), "Awa");
        UserId owner = house.door(VendorFiles.class)
                .file(SUPPORT, awa.id())
                .members()
                .getFirst()
                .user();
        assertThat(house.door(WhoIsWho.class).shops(BOSS, owner))
                .containsEntry(awa.id().text(), "Awa");
        assertThat(house.door(WhoIsWho.class).shops(BOSS, someone())).isEmpty();
    }

    @Test
    void leadsFromAPurchaseToItsJournalsAndBack() {
        PurchaseId bought = purchase(VendorOrderStatus.COMPLETED);
        JournalRow captured = books().journals(
                        FINANCE, new JournalFilter(JournalKind.CAPTURED, null, bought.value()), ALL)
                .items()
                .getFirst();

        List<UUID> subjects = books().journal(FINANCE, captured.id()).entries().stream()
                .map(each -> each.subject())
                .distinct()
                .toList();

        assertThat(house.door(Causes.class).of(FINANCE, subjects).values())
                .extracting(Cause::page)
                .containsOnly(bought.text());
        assertThat(house.door(Causes.class).of(FINANCE, subjects).values())
                .extracting(Cause::kind)
                .containsOnly(Cause.Kind.PURCHASE, Cause.Kind.VENDOR_ORDER);
    }

    @Test
    void listsAccountsTheLargestFirstAndByTheirName() {
        AccountFilter pending = new AccountFilter(AccountType.VENDOR_PENDING, null, "XOF");

        Listing<AccountRow> all = books().accounts(FINANCE, AccountFilter.ALL, ALL);
        assertThat(all.found()).isEqualTo(all.items().size()).isGreaterThan(5);
        assertThat(all.items())
                .isSortedAccordingTo((a, b) -> Long.compare(
                        Math.abs(b.balance().minor()), Math.abs(a.balance().minor())));
        assertThat(books().accounts(FINANCE, pending, new ListRequest(0, 1, "account", false)))
                .satisfies(first -> assertThat(first.items()).hasSize(1))
                .satisfies(first -> assertThat(first.found()).isEqualTo(2));
        AccountRow first = all.items().getFirst();
        assertThat(books().entries(FINANCE, first.id(), null, null, ALL).items())
                .allSatisfy(each -> assertThat(each.code()).isEqualTo(first.code()));
    }

    @Test
    void listsPurchasesOfAStateAndRunsByTheirProgress() {
        assertThat(purchases(new PurchaseFilter(null, null, VendorOrderStatus.REFUSED))
                        .items())
                .hasSize(1);
        assertThat(purchases(PurchaseFilter.ALL).found()).isEqualTo(4);
        PayoutRunRow run = runs(null).items().getFirst();
        assertThat(runs(run.progress()).items()).containsExactly(run);
        assertThat(runs(RunProgress.PROPOSED).found()).isZero();
    }

    @Test
    void tellsHowTheMarketplaceDoes() {
        Operations operations = house.door(Operations.class);

        assertThat(operations.sales(FINANCE)).singleElement().satisfies(xof -> {
            // two baskets twice and two fans once, each parcel for 1 500; what was refused is not sold
            assertThat(xof.month()).isEqualTo(Money.of(23_000 + 23_000 + 15_500, "XOF"));
            assertThat(xof.week()).isEqualTo(Money.of(23_000, "XOF"));
            assertThat(xof.weekBefore()).isEqualTo(Money.zero("XOF"));
            assertThat(xof.orders()).isEqualTo(1);
            // a tenth of the articles
            assertThat(xof.commission()).isEqualTo(Money.of(5_700, "XOF"));
            assertThat(xof.takeRate()).isEqualTo(5_700 * 10_000 / 61_500);
        });
        assertThat(operations.providers(FINANCE)).singleElement().satisfies(each -> {
            assertThat(each.provider()).isEqualTo(StandInGateway.NAME);
            assertThat(each.captured()).isEqualTo(1);
            assertThat(List.of(each.failed(), each.waiting(), each.unhandled(), each.unanswered()))
                    .containsOnly(0L);
            assertThat(each.lastNews()).isNotNull();
        });
        assertThatThrownBy(() -> operations.sales(staff(StaffRole.CATALOGUE))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsTheOrdersOfEachOfTheLast24Hours() {
        List<HourRow> hours = house.door(Operations.class).hours(FINANCE);

        assertThat(hours).hasSize(24);
        for (int each = 1; each < hours.size(); each++) {
            assertThat(hours.get(each - 1).hour().plus(Duration.ofHours(1)))
                    .isEqualTo(hours.get(each).hour());
        }
        assertThat(hours.stream().mapToLong(HourRow::orders).sum())
                .as("orders of a purchase just paid without the one that was refused, as the sales count them")
                .isEqualTo(1);
        assertThat(hours.subList(0, 22)).extracting(HourRow::orders).containsOnly(0L);
    }

    @Test
    void tellsEachWhatWaitsForThem() {
        Actor applicant = org.sandaga.testing.People.in(house).shopper("Coumba");
        house.door(Vendors.class).submit(applicant, apply(applicant));

        assertThat(house.door(Operations.class).toDo(SUPPORT))
                .contains(new ToDo(ToDo.Kind.VENDORS, 1, null, List.of()));
        assertThat(house.door(Operations.class).toDo(FINANCE))
                .extracting(ToDo::kind)
                .doesNotContain(ToDo.Kind.VENDORS);
        assertThatThrownBy(() -> house.door(Operations.class).toDo(applicant)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void remembersWhatEveryCheckFoundAndRunsOne() {
        CheckLog log = house.door(CheckLog.class);
        Invariants invariants = house.door(Invariants.class);

        log.keep(FINANCE, List.of(invariants.check(FINANCE, "ledger/journals_balance")));
        assertThat(log.latest(FINANCE).stream().filter(Checked::holds))
                .extracting(each -> each.check().name())
                .contains("ledger/journals_balance");
        log.keep(FINANCE, invariants.check(FINANCE));
        assertThat(log.latest(FINANCE)).allMatch(Checked::holds);
        assertThatThrownBy(() -> invariants.check(FINANCE, "ledger/none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.latest(SUPPORT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void listsAccountsOfPeopleAndTheTrail() {
        assertThat(house.door(Accounts.class)
                        .list(BOSS, "awa", false, null, ALL)
                        .items())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.name() + each.email()).containsIgnoringCase("awa"));
        assertThat(house.door(Accounts.class).list(BOSS, null, true, null, ALL).items())
                .allSatisfy(each -> assertThat(each.roles()).isNotEmpty());
        assertThat(house.door(AuditTrail.class)
                        .list(BOSS, new AuditFilter("payout.PayoutRunApproved", null, null), ALL)
                        .items())
                .hasSize(1);
    }

    @Test
    void addsUpWhatWasSold() {
        LocalDate today = LocalDate.ofInstant(house.door(MarketClock.class).now(), ZoneOffset.UTC);
        Reports reports = house.door(Reports.class);

        for (ReportBy by : ReportBy.values()) {
            assertThat(reports.sales(FINANCE, by, "XOF", today.minusDays(60), today, ALL)
                            .items())
                    .as(by.name())
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(row.sold().isPositive()).isTrue();
                        assertThat(row.commission().compareTo(row.sold())).isNegative();
                    });
            assertThat(reports.sales(FINANCE, by, "EUR", today.minusDays(60), today, ALL)
                            .found())
                    .isZero();
        }
        assertThat(reports.sales(FINANCE, ReportBy.VENDOR, "XOF", today.minusDays(60), today, ALL)
                        .items())
                .extracting(ReportRow::vendor)
                .contains(vendor("Awa").id());
        assertThat(reports.sales(FINANCE, ReportBy.DAY, "XOF", today.minusDays(60), today, ALL)
                        .items())
                .extracting(ReportRow::vendor)
                .containsOnlyNulls();
        assertThat(reports.total(FINANCE, ReportBy.DAY, "XOF", today.minusDays(60), today)
                        .sold())
                .isEqualTo(total(reports.sales(FINANCE, ReportBy.DAY, "XOF", today.minusDays(60), today, ALL)));
        assertThat(reports.total(FINANCE, ReportBy.CATEGORY, "EUR", today.minusDays(60), today))
                .isEqualTo(new ReportTotal(0, Money.zero("EUR"), Money.zero("EUR")));
        assertThat(total(reports.sales(FINANCE, ReportBy.DAY, "XOF", today.minusDays(60), today, ALL)))
                .isEqualTo(total(reports.sales(FINANCE, ReportBy.VENDOR, "XOF", today.minusDays(60), today, ALL)));
        assertThatThrownBy(() -> reports.sales(FINANCE, ReportBy.DAY, "XOF", today, today.minusDays(1), ALL))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reports.sales(SUPPORT, ReportBy.DAY, "XOF", today, today, ALL))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void addsTheBooksUpToNothing() {
        assertThat(books().totals(FINANCE).stream()
                        .mapToLong(each -> each.type().side() == AccountType.Side.DEBIT
                                ? each.balance().minor()
                                : -each.balance().minor())
                        .sum())
                .isZero();
        assertThat(books().journals(FINANCE, new JournalFilter(null, null, null), ALL)
                        .items())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.moved()).isEqualTo(gained(each)));
        assertThatThrownBy(() -> books().totals(SUPPORT)).isInstanceOf(NotAllowed.class);
    }

    /** What a journal brings to those accounts that gain by it. */
    private static Money gained(JournalRow journal) {
        Map<String, Money> accounts = books().journal(FINANCE, journal.id()).entries().stream()
                .collect(Collectors.toMap(EntryRow::code, EntryRow::amount, Money::plus));
        return Money.sum(accounts.values().stream().filter(Money::isPositive).toList(), "XOF");
    }

    @Test
    void saysOfACaptureWhatTheShopperPaidAndOfATransferWhoseItIs() {
        PurchaseId bought = purchase(VendorOrderStatus.COMPLETED);
        Money paid = files().file(SUPPORT, bought).attempts().getFirst().amount();

        assertThat(journals(JournalKind.CAPTURED, bought.value()))
                .singleElement()
                .satisfies(each -> assertThat(each.moved()).isEqualTo(paid))
                .satisfies(each -> assertThat(each.subject()).isEqualTo(bought.value()));
        List<JournalRow> sent = journals(JournalKind.PAYOUT_SENT, null);
        assertThat(house.door(Causes.class)
                        .of(FINANCE, sent.stream().map(JournalRow::subject).toList())
                        .values())
                .hasSize(sent.size())
                .extracting(Cause::kind)
                .containsOnly(Cause.Kind.PAYOUT);
    }

    @Test
    void listsJournalsOfOneCurrency() {
        assertThat(captured("XOF").found())
                .isPositive()
                .isEqualTo(books().journals(FINANCE, new JournalFilter(JournalKind.CAPTURED, null, null), ALL)
                        .found());
        assertThat(captured("EUR").found()).isZero();
    }

    private static Listing<JournalRow> captured(String currency) {
        JournalFilter filter = new JournalFilter(JournalKind.CAPTURED, null, null, currency, null, null);
        return books().journals(FINANCE, filter, ALL);
    }

    private static List<JournalRow> journals(JournalKind kind, @Nullable UUID about) {
        return books().journals(FINANCE, new JournalFilter(kind, null, about), ALL)
                .items();
    }

    @Test
    void narrowsPurchasesToAVendorOrToSomeOfThem() {
        PurchaseId bought = purchase(VendorOrderStatus.COMPLETED);
        VendorRow awa = vendor("Awa");

        assertThat(purchases(new PurchaseFilter(null, null, VendorOrderStatus.COMPLETED, awa.id(), null))
                        .items())
                .extracting(PurchaseRow::id)
                .contains(bought);
        assertThat(purchases(new PurchaseFilter(null, null, null, VendorId.next(), null))
                        .found())
                .isZero();
        assertThat(purchases(new PurchaseFilter(null, null, null, null, List.of(bought)))
                        .items())
                .extracting(PurchaseRow::id)
                .containsExactly(bought);
        assertThatThrownBy(() -> house.door(Operations.class).purchases(FINANCE, ToDo.Kind.VENDORS, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void callsThingsByWhatPeopleKnowThemBy() {
        PurchaseId bought = purchase(VendorOrderStatus.COMPLETED);
        PurchaseFile file = files().file(SUPPORT, bought);
        String order = file.allocations().getFirst().order().text();
        VendorRow awa = vendor("Awa");

        assertThat(house.door(Labels.class)
                        .of(BOSS, List.of(bought.text(), order, awa.id().text(), "set_none"), "fr"))
                .containsOnlyKeys(bought.text(), order, awa.id().text())
                .containsEntry(
                        awa.id().text(),
                        new Label(awa.id().text(), "Awa", awa.id().text()))
                .containsEntry(
                        order, new Label(order, file.allocations().getFirst().number(), bought.text()));
        assertThatThrownBy(() -> house.door(Labels.class).of(Actor.shopper(someone()), List.of(), "fr"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsThingsByWhatPeopleCallThem() {
        Labels labels = house.door(Labels.class);
        PurchaseId bought = purchase(VendorOrderStatus.COMPLETED);
        PurchaseFile file = files().file(SUPPORT, bought);
        List<String> orders =
                file.allocations().stream().map(each -> each.order().text()).toList();
        String order = file.allocations().getFirst().number();
        RuleView rule = house.door(Commissions.class).rules(BOSS).getLast();
        CategoryId mugs = Drafts.category(house, "Gobelets", "Mugs");

        assertThat(labels.named(BOSS, order.replaceFirst("-.*", "")))
                .contains(bought.text())
                .containsAll(orders)
                .hasSize(orders.size() + 1);
        assertThat(labels.named(BOSS, order)).containsExactly(orders.getFirst());
        assertThat(labels.named(BOSS, rule.name().toUpperCase(Locale.ROOT)))
                .contains(rule.id().text());
        assertThat(labels.named(BOSS, "mugs")).containsExactly(mugs.text());
        assertThatThrownBy(() -> labels.named(Actor.shopper(someone()), "mugs")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void callsRulesAndCategoriesByTheirNames() {
        RuleView rule = house.door(Commissions.class).rules(BOSS).getFirst();
        CategoryId jugs = Drafts.category(house, "Cruches", "Jugs");

        assertThat(house.door(Labels.class)
                        .of(BOSS, List.of(rule.id().text(), jugs.text()), "en")
                        .values())
                .extracting(Label::name)
                .containsExactlyInAnyOrder(rule.name(), "Jugs");
    }

    /** It has no page any more, only its name. */
    @Test
    void callsARuleThatHasEndedByItsName() {
        Commissions commissions = house.door(Commissions.class);
        RuleId ended = commissions.add(
                BOSS, new RuleDraft("For a month", RuleMatch.ANY, new RuleFee(500, false, 0, List.of())));
        commissions.retire(BOSS, ended);

        assertThat(house.door(Labels.class).of(BOSS, List.of(ended.text()), "fr"))
                .containsExactly(Map.entry(ended.text(), new Label(ended.text(), "For a month", "")));
    }

    @Test
    void tellsWhoOffersAProductAndHowManySayAnAttribute() {
        Actor catalogue = staff(StaffRole.CATALOGUE);
        ProductDesk desk = house.door(ProductDesk.class);
        ProductId sold = desk.products(catalogue, ProductFilter.ALL, null, ALL).items().stream()
                .filter(each -> each.offers() == 1)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(desk.offers(catalogue, sold)).isNotEmpty().allSatisfy(each -> {
            assertThat(each.status()).isEqualTo("LIVE");
            assertThat(each.shop()).isNotEmpty();
            assertThat(each.price()).isNotNull();
        });
        CategoryId category = house.door(Catalog.class).product(BOSS, sold).category();
        assertThat(desk.saying(catalogue, category)).doesNotContainKey("nothing_says_this");
        assertThatThrownBy(() -> desk.offers(FINANCE, sold)).isInstanceOf(NotAllowed.class);
    }

    private static Money total(Listing<ReportRow> rows) {
        return Money.sum(rows.items().stream().map(ReportRow::sold).toList(), "XOF");
    }

    @Test
    void listsProductsAndWhatIsCarried() {
        Actor catalogue = staff(StaffRole.CATALOGUE);

        Listing<DeskProduct> products = house.door(ProductDesk.class).products(catalogue, ProductFilter.ALL, null, ALL);
        assertThat(products.items().stream().filter(each -> each.offers() == 1)).hasSize(2);
        ProductDesk desk = house.door(ProductDesk.class);
        VendorId awa = vendor("Awa").id();
        assertThat(desk.products(catalogue, ProductFilter.ALL, awa, ALL).items())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(desk.offers(catalogue, each.id()))
                        .extracting(ProductOffer::vendor)
                        .contains(awa));
        assertThat(desk.products(catalogue, ProductFilter.ALL, VendorId.next(), ALL)
                        .items())
                .isEmpty();
        assertThat(house.door(OutboxTrail.class)
                        .list(BOSS, CarriedFilter.ALL, ALL)
                        .items())
                .extracting(CarriedEvent::type)
                .contains("ordering.PurchasePlaced");
        assertThatThrownBy(() -> house.door(OutboxTrail.class).list(FINANCE, CarriedFilter.ALL, ALL))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.door(ProductDesk.class).products(FINANCE, ProductFilter.ALL, null, ALL))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsTheProductThatAProposalIsADoubleOf() {
        Actor catalogue = staff(StaffRole.CATALOGUE);
        ProductDesk desk = house.door(ProductDesk.class);
        Catalog catalog = house.door(Catalog.class);
        CategoryId lamps = Drafts.category(house, "Lampes", "Lamps");
        ProductId lamp = catalog.publish(Actor.SYSTEM, Drafts.simple(lamps, "Lampe tempête bleue", "Blue storm lamp"));
        ProductId other = catalog.publish(Actor.SYSTEM, Drafts.simple(lamps, "Xylophone", "Xylophone"));

        ProductId twin =
                catalog.publish(Actor.SYSTEM, Drafts.simple(lamps, "Lampe tempête bleu", "Storm lamp in blue"));

        assertThat(desk.twin(catalogue, twin)).contains(lamp);
        assertThat(desk.twin(catalogue, other)).isEmpty();
        List.of(lamp, other, twin).forEach(each -> catalog.archive(catalogue, each));
        assertThat(desk.twin(catalogue, twin)).isEmpty();
    }

    @Test
    void findsTheProductWithTheSameBarCodeBeforeOneThatIsCalledAlike() {
        Actor catalogue = staff(StaffRole.CATALOGUE);
        Catalog catalog = house.door(Catalog.class);
        CategoryId boards = Drafts.category(house, "Planches", "Boards");
        ProductId coded = catalog.publish(Actor.SYSTEM, Drafts.coded(boards, "Skateboard", "036000291452"));
        ProductId alike =
                catalog.publish(Actor.SYSTEM, Drafts.simple(boards, "Planche à roulettes", "Board on wheels"));

        ProductId twin = catalog.publish(Actor.SYSTEM, Drafts.coded(boards, "Planche à roulettes", "0036000291452"));

        List<String> asked = house.statementsOf(() ->
                assertThat(house.door(ProductDesk.class).twin(catalogue, twin)).contains(coded));
        assertThat(asked).noneMatch(statement -> statement.contains("similarity"));
        List.of(coded, alike, twin).forEach(each -> catalog.archive(catalogue, each));
    }

    @Test
    void showsSettingsButNoSecret() {
        List<EffectiveSetting> settings = house.door(EffectiveSettings.class).list(BOSS);

        assertThat(settings).extracting(EffectiveSetting::name).contains("sandaga.test.plain", "sandaga.test.secret");
        assertThat(settings)
                .filteredOn(each -> each.name().equals("sandaga.test.secret"))
                .allSatisfy(each -> assertThat(each.value()).doesNotContain("hush"));
        assertThatThrownBy(() -> house.door(EffectiveSettings.class).list(FINANCE))
                .isInstanceOf(NotAllowed.class);
    }

    private org.sandaga.shared.VendorId apply(Actor applicant) {
        return house.door(Vendors.class)
                .apply(
                        applicant,
                        new org.sandaga.vendor.VendorApplication(
                                "Coumba",
                                "Coumba SARL",
                                org.sandaga.vendor.VendorKind.COMPANY,
                                "SN",
                                "coumba@example.org",
                                org.sandaga.shared.Texts.frEn("Boutique", "Shop"),
                                "fr",
                                org.sandaga.vendor.Establishment.UNKNOWN));
    }

    private static PurchaseFiles files() {
        return house.door(PurchaseFiles.class);
    }

    private static Books books() {
        return house.door(Books.class);
    }

    private static PurchaseId purchase(VendorOrderStatus state) {
        return purchases(new PurchaseFilter(null, null, state))
                .items()
                .getFirst()
                .id();
    }

    private static Listing<PurchaseRow> purchases(PurchaseFilter filter) {
        return house.door(OrderBook.class).allPurchases(SUPPORT, filter, ALL);
    }

    private static Listing<PayoutRunRow> runs(@Nullable RunProgress progress) {
        return house.door(PayoutBook.class).runs(FINANCE, progress, ALL);
    }

    private static VendorRow vendor(String name) {
        return house.door(Vendors.class)
                .list(SUPPORT, new VendorFilter(null, name), ALL)
                .items()
                .getFirst();
    }

    private static UserId someone() {
        return new UserId(Ids.next());
    }

    private static Actor staff(StaffRole role) {
        return Actor.staff(someone(), role.permissions());
    }
}
