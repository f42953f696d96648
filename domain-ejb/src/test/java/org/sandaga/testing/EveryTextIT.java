package org.sandaga.testing;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.AttributeKind;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.Proposals;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.catalog.VariantId;
import org.sandaga.checkout.Bazaar;
import org.sandaga.checkout.Receipt;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.RuleDraft;
import org.sandaga.commission.RuleFee;
import org.sandaga.commission.RuleId;
import org.sandaga.commission.RuleMatch;
import org.sandaga.customer.AddressId;
import org.sandaga.customer.Customers;
import org.sandaga.customer.PostalAddress;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.KeptLists;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.offer.Shelf;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.Payments;
import org.sandaga.payment.StandInGateway;
import org.sandaga.payout.StandInTransfers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.shared.Words;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.ShopDescription;
import org.sandaga.vendor.ShopDress;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorView;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever people write is read back whole, but for blanks around it and in Unicode's composed form, or it is refused
 * with a sentence: every text that is known to break things, at each door that keeps a text.
 */
@Tag("X-01")
class EveryTextIT {
    private static final House HOUSE = House.open(
            Map.of("sandaga.payment.provider", StandInGateway.NAME), StandInGateway.class, StandInTransfers.class);
    private static final Bazaar BAZAAR = Bazaar.in(HOUSE);
    private static final String LIST = "vendor.orders";
    private static final int VARIANTS = 100;

    /** How many different texts there are with the big list, at least. */
    private static final int MANY = 500;

    private final Actor awa = BAZAAR.vendor("Awa", "SN", xof(1_500));
    private final Actor binta = BAZAAR.vendor("Binta", "SN", xof(1_500));
    private final Actor fatou = People.in(HOUSE).shopper("fatou");
    private final CategoryId home = BAZAAR.category("Maison");
    private final CategoryId baskets =
            HOUSE.door(Categories.class).add(Actor.SYSTEM, home, Texts.frEn("Paniers", "Baskets"));
    private final OfferId basket = BAZAAR.offer(awa, home, xof(10_750), 1_000);
    private final ProductId product = HOUSE.door(Catalog.class).publish(Actor.SYSTEM, named("Tapis"));
    private final ProductId proposal = HOUSE.door(Proposals.class).propose(awa, named("Natte"));
    private final RuleId rule = HOUSE.door(Commissions.class).add(Actor.SYSTEM, ruled("Paniers"));
    private final AddressId address = HOUSE.door(Customers.class).addAddress(fatou, "Maison", Bazaar.address("SN"));
    private final Deque<VariantId> notOffered = new ArrayDeque<>();
    private @Nullable VendorOrderView waiting;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @TestFactory
    Stream<DynamicTest> isKeptWholeOrRefusedWithASentence() {
        List<String> payloads = Payloads.all();
        Stream<DynamicTest> each =
                fields().map(field -> dynamicTest(field.name(), () -> payloads.forEach(field::take)));
        Stream<DynamicTest> some = fieldsOfRareDeeds()
                .map(field ->
                        dynamicTest(field.name(), () -> field.gathered(payloads).forEach(field::take)));
        return Stream.of(each, some, Stream.of(dynamicTest("and the big list is at hand", EveryTextIT::hasTheBigList)))
                .flatMap(tests -> tests);
    }

    private static void hasTheBigList() {
        Assumptions.assumeFalse(Payloads.known().isEmpty(), "SKIPPED: no folder shared/data beside the project");

        assertThat(Payloads.all()).hasSizeGreaterThan(MANY);
    }

    private Stream<Field> fields() {
        return Stream.of(
                Field.line("a shop's name and story", 100, this::shop),
                Field.text("a shop's promises", 4_000, this::promises).maybeNothing(),
                Field.text("where a trader is found", 300, this::found),
                Field.line("a trader's register number", 100, this::registered).maybeNothing(),
                Field.text("a product's title, brand, description and attribute", 250, this::product),
                Field.text("an article number", 120, this::sku),
                Field.text("a category's name", 120, this::category),
                Field.text("an attribute's name, unit and choice", 120, this::attribute),
                Field.line("a commission rule's name", 100, this::rule),
                Field.text("why there is more in stock", 200, this::stock).maybeNothing(),
                Field.line("an address", 100, this::address),
                Field.line("what an address is called", 50, this::label),
                Field.line("what an account is called", 100, this::account),
                Field.line("what a view of a list is called", 60, this::view));
    }

    /** What takes a purchase, or a way back, each time. */
    private Stream<Field> fieldsOfRareDeeds() {
        return Stream.of(
                Field.text("why an offer is blocked", 1_000, this::block),
                Field.text("why a proposal is sent back", 1_000, this::remark),
                Field.line("why a vendor is restricted", 1_000, this::restriction),
                Field.text("why an order is refused", 500, this::refusal),
                Field.text("why money goes back", 200, this::refund));
    }

    private String shop(String text) {
        Shops shops = HOUSE.door(Shops.class);
        shops.describe(
                awa, shops.own(awa).version(), new ShopDescription(text, "shop@example.org", Texts.of("fr", text)));
        VendorView own = shops.own(awa);
        return same(own.displayName(), own.description().in("fr"));
    }

    private String promises(String text) {
        Shops shops = HOUSE.door(Shops.class);
        shops.dress(awa, shops.own(awa).version(), new ShopDress(null, null, Texts.of("fr", text)));
        return shops.own(awa).dress().policies().in("fr");
    }

    private String found(String text) {
        Shops shops = HOUSE.door(Shops.class);
        shops.establish(awa, shops.own(awa).version(), new Establishment(text, null));
        return String.valueOf(shops.own(awa).establishment().address());
    }

    private String registered(String text) {
        Shops shops = HOUSE.door(Shops.class);
        shops.establish(awa, shops.own(awa).version(), new Establishment("Dakar", text));
        String kept = shops.own(awa).establishment().registerNumber();
        return kept == null ? "" : kept;
    }

    private String product(String text) {
        Catalog catalog = HOUSE.door(Catalog.class);
        catalog.change(Actor.SYSTEM, product, catalog.product(product).version(), named(text));
        ProductView found = catalog.product(product);
        return same(
                found.title().in("fr"),
                found.title().in("en"),
                String.valueOf(found.brand()),
                found.description().in("fr"),
                String.valueOf(found.attributes().values().get("matiere")));
    }

    private ProductDraft named(String text) {
        return new ProductDraft(
                home,
                text,
                Texts.frEn(text, text),
                Texts.of("fr", text),
                new Features(Map.of("matiere", text)),
                Pictures.NONE,
                List.of(VariantDraft.ONLY));
    }

    private String sku(String text) {
        Offers offers = HOUSE.door(Offers.class);
        if (notOffered.isEmpty()) {
            notOffered.addAll(variants());
        }
        OfferId offer = offers.list(binta, Shelf.wanted(notOffered.getFirst(), text, xof(1_000)));
        notOffered.removeFirst();
        return offers.view(binta, offer).vendorSku();
    }

    private List<VariantId> variants() {
        ProductDraft plain = Drafts.simple(home, "Nattes", "Mats");
        ProductDraft many = new ProductDraft(
                plain.category(),
                plain.brand(),
                plain.title(),
                plain.description(),
                plain.attributes(),
                plain.pictures(),
                IntStream.range(0, VARIANTS)
                        .mapToObj(size -> new VariantDraft(
                                new Features(Map.of("Taille", Integer.toString(size))), null, Pictures.NONE))
                        .toList());
        Catalog catalog = HOUSE.door(Catalog.class);
        return catalog.product(catalog.publish(Actor.SYSTEM, many)).variants().stream()
                .map(ProductView.VariantView::id)
                .toList();
    }

    private String category(String text) {
        HOUSE.door(Categories.class)
                .rename(Actor.SYSTEM, baskets, categoryOfBaskets().version(), Texts.frEn(text, text));
        Texts name = categoryOfBaskets().name();
        return same(name.in("fr"), name.in("en"));
    }

    private CategoryView categoryOfBaskets() {
        return HOUSE.door(Categories.class).all().stream()
                .filter(each -> each.id().equals(baskets))
                .findFirst()
                .orElseThrow();
    }

    private String attribute(String text) {
        Categories categories = HOUSE.door(Categories.class);
        AttributeDefinition wanted = new AttributeDefinition(
                "matiere",
                Texts.of("fr", text),
                AttributeKind.CHOICE,
                null,
                List.of(new AttributeDefinition.Choice(text, Texts.of("fr", text))),
                false,
                true);
        categories.describe(Actor.SYSTEM, baskets, List.of(wanted));
        AttributeDefinition found = categories.attributes(baskets).getFirst();
        AttributeDefinition.Choice choice = found.choices().getFirst();
        return same(found.name().in("fr"), choice.code(), choice.name().in("fr"));
    }

    private String rule(String text) {
        Commissions commissions = HOUSE.door(Commissions.class);
        commissions.change(
                Actor.SYSTEM, rule, commissions.rule(Actor.SYSTEM, rule).version(), ruled(text));
        return commissions.rule(Actor.SYSTEM, rule).name();
    }

    private RuleDraft ruled(String text) {
        return new RuleDraft(
                text,
                new RuleMatch(null, home, null, null, null, null, null),
                new RuleFee(1_000, false, 1_800, List.of()));
    }

    private String stock(String text) {
        Inventory inventory = HOUSE.door(Inventory.class);
        inventory.receive(awa, basket, 1, text);
        return inventory
                .movements(awa, basket, SliceRequest.first(1))
                .items()
                .getFirst()
                .reason();
    }

    private String address(String text) {
        Customers customers = HOUSE.door(Customers.class);
        customers.changeAddress(
                fatou, address, "Maison", new PostalAddress(text, text, text, text, text, null, "SN", null, text));
        PostalAddress found = customers.addresses(fatou).getFirst().address();
        return same(
                found.name(),
                found.line1(),
                String.valueOf(found.line2()),
                found.city(),
                String.valueOf(found.region()),
                String.valueOf(found.landmark()));
    }

    private String label(String text) {
        Customers customers = HOUSE.door(Customers.class);
        customers.changeAddress(fatou, address, text, Bazaar.address("SN"));
        return customers.addresses(fatou).getFirst().label();
    }

    private String account(String text) {
        Accounts accounts = HOUSE.door(Accounts.class);
        accounts.introduce(fatou, text, "fr");
        return accounts.account(fatou, fatou.requireUser()).name();
    }

    private String view(String text) {
        KeptLists kept = HOUSE.door(KeptLists.class);
        kept.keep(fatou, LIST, text, "?q=x");
        String name = kept.of(fatou, LIST).views().getFirst().name();
        kept.forget(fatou, LIST, name);
        return name;
    }

    private String block(String text) {
        Offers offers = HOUSE.door(Offers.class);
        offers.block(Actor.SYSTEM, basket, text);
        String remark = String.valueOf(offers.view(awa, basket).remark());
        offers.unblock(Actor.SYSTEM, basket);
        offers.resume(awa, basket);
        return remark;
    }

    private String remark(String text) {
        Proposals proposals = HOUSE.door(Proposals.class);
        proposals.sendBack(Actor.SYSTEM, proposal, text);
        ProductView found = proposals.proposal(awa, proposal);
        proposals.proposeAgain(awa, proposal, found.version(), found.described());
        return String.valueOf(found.remark());
    }

    private String restriction(String text) {
        Vendors vendors = HOUSE.door(Vendors.class);
        VendorId vendor = binta.requireVendor(Permission.SHOP_SETTINGS);
        vendors.restrict(Actor.SYSTEM, vendor, text);
        String reason = vendors.view(Actor.SYSTEM, vendor).decisions().getLast().reason();
        vendors.reinstate(Actor.SYSTEM, vendor, "papers came");
        return reason;
    }

    private String refusal(String text) {
        if (waiting == null) {
            waiting = paid();
        }
        VendorOrderView order = waiting;
        HOUSE.door(Ordering.class).refuse(awa, order.id(), text);
        waiting = null;
        return String.valueOf(order(order.purchase()).refusal());
    }

    private String refund(String text) {
        if (waiting == null) {
            waiting = paid();
        }
        Payments payments = HOUSE.door(Payments.class);
        payments.refund(Actor.SYSTEM, waiting.id(), xof(10), text);
        return payments.refunds(Actor.SYSTEM, TrackingToken.NONE, waiting.purchase())
                .getLast()
                .reason();
    }

    private VendorOrderView paid() {
        Receipt receipt = BAZAAR.purchase(BAZAAR.cart("SN", 1, basket), "SN");
        Trade.pay(HOUSE, receipt);
        return order(receipt.purchase());
    }

    private static VendorOrderView order(PurchaseId purchase) {
        return HOUSE.door(OrderBook.class)
                .purchase(Actor.SYSTEM, TrackingToken.NONE, purchase)
                .orders()
                .getFirst();
    }

    private static String same(String... all) {
        assertThat(List.of(all)).containsOnly(all[0]);
        return all[0];
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }

    /**
     * Something that a door keeps.
     *
     * @param line whether it stands on one line
     * @param needed whether it may not be empty
     * @param door keeps a text and reads it back
     */
    private record Field(String name, int most, boolean line, boolean needed, UnaryOperator<String> door) {
        static Field line(String name, int most, UnaryOperator<String> door) {
            return new Field(name, most, true, true, door);
        }

        static Field text(String name, int most, UnaryOperator<String> door) {
            return new Field(name, most, false, true, door);
        }

        Field maybeNothing() {
            return new Field(name, most, line, false, door);
        }

        void take(String text) {
            Optional<String> whole = whole(text);
            if (whole.isPresent()) {
                assertThat(door.apply(text)).isEqualTo(whole.get());
            } else {
                assertThatThrownBy(() -> door.apply(text))
                        .isInstanceOfSatisfying(InvalidInput.class, Field::isSaidInBothLanguages);
            }
        }

        private static void isSaidInBothLanguages(InvalidInput refused) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(Words.of(refused, language)).isNotBlank().isNotEqualTo(refused.code());
            }
        }

        /** As it is kept; empty when it is refused. */
        private Optional<String> whole(String text) {
            if (text.isBlank()) {
                return needed ? Optional.empty() : Optional.of("");
            }
            String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
            boolean fits = clean.codePointCount(0, clean.length()) <= most
                    && clean.codePoints().noneMatch(this::isRefused);
            return fits ? Optional.of(clean) : Optional.empty();
        }

        private boolean isRefused(int character) {
            return character == 0
                    || Character.getType(character) == Character.SURROGATE
                    || line && Character.isISOControl(character);
        }

        /** The same texts; of those that are kept, as many at once as there is room for. */
        List<String> gathered(List<String> texts) {
            List<String> gathered = new ArrayList<>();
            String some = "";
            for (String text : texts) {
                String more = some.isEmpty() ? text : some + " " + text;
                if (whole(text).isEmpty()) {
                    gathered.add(text);
                } else if (whole(more).isPresent()) {
                    some = more;
                } else {
                    gathered.add(some);
                    some = text;
                }
            }
            gathered.add(some);
            return gathered;
        }
    }
}
