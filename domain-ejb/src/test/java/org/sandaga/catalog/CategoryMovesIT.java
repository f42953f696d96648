package org.sandaga.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Change;
import org.sandaga.shared.Ids;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Json;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Texts;
import org.sandaga.testing.Crowd;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CategoryMovesIT {
    private static final House HOUSE = House.open();

    private final Categories categories = HOUSE.door(Categories.class);
    private CategoryId home;
    private CategoryId kitchen;
    private CategoryId pans;
    private CategoryId pots;
    private CategoryId garden;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void plant() {
        home = add(null, "Maison " + Ids.next());
        kitchen = add(home, "Cuisine");
        pans = add(kitchen, "Poêles");
        pots = add(kitchen, "Marmites");
        garden = add(null, "Jardin " + Ids.next());
    }

    @Test
    void takesABranchAndAllBelowItToAnotherParent() {
        add(garden, "Outils");

        categories.move(Actor.SYSTEM, kitchen, garden, 0);

        assertThat(below(garden)).containsExactly("Cuisine", "Outils");
        assertThat(below(home)).isEmpty();
        assertThat(view(kitchen).parent()).isEqualTo(garden);
        assertThat(view(kitchen).path()).containsExactly(garden, kitchen);
        assertThat(view(pots).path()).containsExactly(garden, kitchen, pots);
    }

    @Test
    void takesABranchToTheTopAndBack() {
        categories.move(Actor.SYSTEM, kitchen, null, 9_999);
        assertThat(view(kitchen).parent()).isNull();
        assertThat(view(pans).path()).containsExactly(kitchen, pans);

        categories.move(Actor.SYSTEM, kitchen, home, 0);
        assertThat(view(pans).path()).containsExactly(home, kitchen, pans);
    }

    @Test
    void putsACategoryAtItsPlaceAmongItsSiblings() {
        CategoryId lids = add(kitchen, "Couvercles");

        categories.move(Actor.SYSTEM, lids, kitchen, 0);
        assertThat(below(kitchen)).containsExactly("Couvercles", "Poêles", "Marmites");

        categories.move(Actor.SYSTEM, lids, true);
        assertThat(below(kitchen)).containsExactly("Couvercles", "Poêles", "Marmites");

        categories.move(Actor.SYSTEM, lids, false);
        assertThat(below(kitchen)).containsExactly("Poêles", "Couvercles", "Marmites");
    }

    @Test
    void keepsTheAddressOfWhatMoves() {
        String slug = view(kitchen).slug();

        categories.move(Actor.SYSTEM, kitchen, garden, 0);

        assertThat(view(kitchen).slug()).isEqualTo(slug);
    }

    @Test
    void handsDownTheAttributesOfTheNewPlace() {
        AttributeDefinition season = new AttributeDefinition(
                "season", Texts.of("fr", "Saison"), AttributeKind.TEXT, null, List.of(), false, true);
        categories.describe(Actor.SYSTEM, garden, List.of(season));

        categories.move(Actor.SYSTEM, kitchen, garden, 0);

        assertThat(categories.attributes(pans)).containsExactly(season);
    }

    @Test
    void refusesToMakeARing() {
        for (CategoryId below : List.of(home, kitchen, pans)) {
            assertThatThrownBy(() -> categories.move(Actor.SYSTEM, home, below, 0))
                    .isInstanceOf(CategoryBelowItself.class);
        }
        assertThat(view(pans).path()).containsExactly(home, kitchen, pans);
    }

    @Test
    void refusesASecondOneOfTheSameNameInOnePlace() {
        add(garden, "Cuisine");

        assertThatThrownBy(() -> categories.move(Actor.SYSTEM, kitchen, garden, 0))
                .isInstanceOf(CategoryNameTaken.class);
        assertThat(view(kitchen).parent()).isEqualTo(home);
    }

    @Test
    void addsAndRenamesNoneToANameThatAnotherHasInThatPlace() {
        CategoryId patio = add(home, "Terrasse");

        assertThatThrownBy(() -> add(home, " CUISINE ")).isInstanceOf(CategoryNameTaken.class);
        assertThatThrownBy(
                        () -> categories.rename(Actor.SYSTEM, patio, view(patio).version(), Texts.of("fr", "Cuisine")))
                .isInstanceOf(CategoryNameTaken.class);
        categories.rename(Actor.SYSTEM, patio, view(patio).version(), Texts.of("fr", "TERRASSE"));

        assertThat(view(patio).name().in("fr")).isEqualTo("TERRASSE");
    }

    @Test
    void refusesStrangersAndPlacesThatAreNowhere() {
        assertThatThrownBy(() -> categories.move(Actor.GUEST, kitchen, garden, 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> categories.move(Actor.SYSTEM, kitchen, CategoryId.next(), 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> categories.move(Actor.SYSTEM, CategoryId.next(), garden, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> categories.move(Actor.SYSTEM, kitchen, garden, -1))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void tellsWhereItWasAndIsNow() {
        categories.move(Actor.SYSTEM, kitchen, garden, 0);

        String told = HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select payload::text as told from shared.outbox where type = 'catalog.CategoryMoved' and aggregate = ?",
                        row -> row.text("told"),
                        kitchen.text()));
        assertThat(Json.read(told, CategoryMoved.class))
                .isEqualTo(new CategoryMoved(
                        kitchen, home, garden, 0, List.of(new Change("above", home.text(), garden.text()))));
    }

    @Test
    void makesNoRingWhenTwoMoveAtOnce() {
        Crowd.of(2, one -> () -> {
            categories.move(Actor.SYSTEM, one == 0 ? home : garden, one == 0 ? garden : home, 0);
            return one;
        });

        assertThat(view(home).path().size() + view(garden).path().size()).isEqualTo(3);
    }

    @Test
    void givesAPlaceBelowTheNewOneToWhatIsAddedMeanwhile() {
        Crowd.of(6, one -> () -> {
            if (one == 0) {
                categories.move(Actor.SYSTEM, kitchen, garden, 0);
            } else {
                add(kitchen, "Neuf " + one);
            }
            return one;
        });

        List<CategoryId> above = view(kitchen).path();
        assertThat(categories.all())
                .filteredOn(each -> kitchen.equals(each.parent()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path()).startsWith(above.toArray(CategoryId[]::new)));
    }

    private CategoryId add(@Nullable CategoryId parent, String name) {
        return categories.add(Actor.SYSTEM, parent, Texts.of("fr", name));
    }

    private CategoryView view(CategoryId id) {
        return categories.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> below(CategoryId parent) {
        return categories.all().stream()
                .filter(each -> parent.equals(each.parent()))
                .map(each -> each.name().in("fr"))
                .toList();
    }
}
