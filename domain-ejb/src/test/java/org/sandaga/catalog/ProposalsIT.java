package org.sandaga.catalog;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.offer.Shelf;
import org.sandaga.offer.VariantIsOffered;
import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.StaleVersion;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProposalsIT {
    private static final House HOUSE = House.open();
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor MOUSSA = People.in(HOUSE).vendor("Moussa");

    private final Proposals proposals = HOUSE.door(Proposals.class);
    private final Catalog catalog = HOUSE.door(Catalog.class);
    private final CategoryId category = Drafts.category(HOUSE, "Tapis", "Rugs");
    private final ProductDraft rug = Drafts.simple(category, "Tapis peul", "Fulani rug");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void publishesAProposalAndPutsItsOffersOnSale() {
        ProductId id = proposals.propose(AWA, rug);
        OfferId offer = HOUSE.door(Offers.class)
                .list(
                        AWA,
                        Shelf.wanted(
                                proposals
                                        .proposal(AWA, id)
                                        .variants()
                                        .getFirst()
                                        .id(),
                                "rug-1",
                                Money.of(90_000, "XOF")));
        assertThat(status(offer)).isEqualTo(OfferStatus.PENDING);

        proposals.accept(Actor.SYSTEM, id);

        assertThat(catalog.product(id).status()).isEqualTo(ProductStatus.PUBLISHED);
        assertThat(status(offer)).isEqualTo(OfferStatus.LIVE);
    }

    @Test
    void sendsBackWithARemarkUntilItIsRight() {
        ProductId id = proposals.propose(AWA, rug);

        proposals.sendBack(Actor.SYSTEM, id, "the size is missing");
        assertThat(proposals.proposal(AWA, id).remark()).isEqualTo("the size is missing");
        proposals.proposeAgain(
                AWA, id, version(id), Drafts.simple(category, "Tapis peul 2 × 3 m", "Fulani rug 2 × 3 m"));

        assertThat(proposals.proposal(AWA, id).status()).isEqualTo(ProductStatus.PROPOSED);
        proposals.accept(Actor.SYSTEM, id);
        assertThatThrownBy(() -> proposals.proposeAgain(AWA, id, version(id), rug))
                .isInstanceOf(ProductNotInState.class);
    }

    @Test
    void refusesToMendWhatAColleagueHasMendedMeanwhile() {
        ProductId id = proposals.propose(AWA, rug);
        long read = version(id);
        proposals.proposeAgain(AWA, id, read, Drafts.simple(category, "Tapis peul", "Fulani rug, large"));

        assertThatThrownBy(() -> proposals.proposeAgain(AWA, id, read, rug)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void dropsAVariantThatIsNoLongerNamedAndLetsAnotherHaveItsNumber() {
        ProductId id = proposals.propose(AWA, rugs(rug("2 m", "4006381333931"), rug("3 m", null)));

        proposals.proposeAgain(AWA, id, version(id), rugs(rug("4 m", "4006381333931"), rug("3 m", null)));

        assertThat(proposals.proposal(AWA, id).variants())
                .extracting(each -> each.axes().values().get("Taille") + " " + each.gtin())
                .containsExactly("3 m null", "4 m 4006381333931");
    }

    @Test
    void makesANewVersionOfWhatOnlyLostAVariant() {
        ProductId id = proposals.propose(AWA, rugs(rug("2 m", null), rug("3 m", null)));
        long before = version(id);

        proposals.proposeAgain(AWA, id, before, rugs(rug("3 m", null)));

        assertThat(version(id)).isGreaterThan(before);
        assertThatThrownBy(() -> proposals.proposeAgain(AWA, id, before, rugs(rug("2 m", null))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsAVariantThatIsOffered() {
        ProductId id = proposals.propose(AWA, rugs(rug("2 m", null), rug("3 m", null)));
        VariantId small = proposals.proposal(AWA, id).variants().getFirst().id();
        HOUSE.door(Offers.class).list(AWA, Shelf.wanted(small, "rug-small", Money.of(90_000, "XOF")));

        assertThatThrownBy(() -> proposals.proposeAgain(AWA, id, version(id), rugs(rug("3 m", null))))
                .isInstanceOf(VariantIsOffered.class)
                .hasMessageContaining("rug-small");
        assertThat(proposals.proposal(AWA, id).variants()).hasSize(2);
    }

    @Test
    @Tag("I14")
    void letsTheDatabaseDropNoVariantOfWhatIsPublishedOrAnotherVendors() {
        ProductId published = proposals.propose(AWA, rugs(rug("2 m", null), rug("3 m", null)));
        proposals.accept(Actor.SYSTEM, published);
        ProductId foreign = proposals.propose(MOUSSA, rugs(rug("2 m", null), rug("3 m", null)));

        for (ProductId each : List.of(published, foreign)) {
            assertThat(HOUSE.<Integer>in(
                            new DatabaseContext(AWA.vendor()),
                            () -> HOUSE.sql().update("delete from catalog.variant where product_id = ?", each)))
                    .isZero();
        }
    }

    private ProductDraft rugs(VariantDraft... variants) {
        return new ProductDraft(
                category, null, rug.title(), rug.description(), Features.NONE, Pictures.NONE, List.of(variants));
    }

    private static VariantDraft rug(String size, @org.jspecify.annotations.Nullable String gtin) {
        return new VariantDraft(new Features(java.util.Map.of("Taille", size)), gtin, Pictures.NONE);
    }

    private long version(ProductId id) {
        return proposals.proposal(AWA, id).version();
    }

    @Test
    void countsTheVendorsOwnByWhereTheyStand() {
        Actor hawa = People.in(HOUSE).vendor("Hawa");
        proposals.propose(hawa, rug);
        proposals.propose(AWA, rug);

        assertThat(proposals.countMine(hawa)).isEqualTo(Map.of(ProductStatus.PROPOSED, 1));
    }

    @Test
    @Tag("A-01")
    void showsAProposalToNobodyElse() {
        ProductId id = proposals.propose(AWA, rug);

        assertThatThrownBy(() -> proposals.proposal(MOUSSA, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.proposeAgain(MOUSSA, id, 1, rug)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalog.product(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.accept(AWA, id)).isInstanceOf(NotAllowed.class);
        assertThat(proposals.mine(MOUSSA, SliceRequest.first(100)).items())
                .extracting(ProductRow::id)
                .doesNotContain(id);
        assertThat(catalog.list(Actor.SYSTEM, ProductFilter.ALL, SliceRequest.first(100))
                        .items())
                .extracting(ProductRow::id)
                .contains(id);
    }

    @Test
    @Tag("I14")
    void hidesAProposalInTheDatabaseItself() {
        ProductId id = proposals.propose(AWA, rug);
        DatabaseContext moussa = new DatabaseContext(MOUSSA.vendor());

        for (String table : List.of("product where id", "variant where product_id")) {
            String count = "select count(*) as n from catalog." + table + " = ?";
            assertThat(HOUSE.<Long>in(moussa, () -> HOUSE.sql().one(count, row -> row.number("n"), id)))
                    .as(table)
                    .isZero();
        }
        assertThat(HOUSE.<Integer>in(
                        moussa, () -> HOUSE.sql().update("update catalog.product set brand = 'mine' where id = ?", id)))
                .isZero();
        assertThatThrownBy(() -> HOUSE.in(
                        new DatabaseContext(AWA.vendor()),
                        () -> HOUSE.sql().update("update catalog.product set status = 'PUBLISHED' where id = ?", id)))
                .hasMessageContaining("row-level security");
    }

    private static OfferStatus status(OfferId offer) {
        return HOUSE.door(Offers.class).view(AWA, offer).status();
    }
}
