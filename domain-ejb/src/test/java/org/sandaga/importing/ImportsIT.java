package org.sandaga.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.ProductView;
import org.sandaga.identity.StaffRole;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Ids;
import org.sandaga.shared.NotAllowed;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the operator's import makes of files. */
@Order(2)
class ImportsIT {
    static final String MAPPING = """
            {"source": "test", "group": "product", "sku": "sku", "title": {"fr": "title"},
             "category": {"path": "category", "separator": ">", "language": "fr"},
             "vendor": {"name": "vendor", "create": true, "country": "SN"},
             "options": [{"name": {"constant": "taille"}, "value": "size"}],
             "prices": [{"amount": "price", "currency": "currency"}],
             "stock": "stock", "pictures": ["picture"]}""";
    static final String HEADER = "product,sku,title,category,vendor,size,price,currency,stock,picture\n";

    private final House house = House.upTo("importing");
    private final Actor staff = People.in(house).staff("Adja", StaffRole.CATALOGUE);
    private final ImportDesk desk = new ImportDesk(house, staff);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void groupsRowsUnderTheirProductWhereverTheyStand() {
        ImportView view = desk.run(MAPPING, HEADER + """
                panier,P-L,Panier,Maison > Paniers,Chez Awa,L,12000,XOF,3,
                savon,S,Savon,Maison > Bain,Chez Awa,,900,XOF,50,
                panier,P-S,,,Chez Awa,S,9000,XOF,4,
                panier,P-L,,,Chez Awa,,19.90,EUR,,
                """);

        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(counts(view)).isEqualTo("4 read, 4 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(offers())
                .containsExactly(
                        "P-L {\"taille\": \"L\"} EUR 1990 XOF 12000 3",
                        "P-S {\"taille\": \"S\"} XOF 9000 4",
                        "S {} XOF 900 50");
        assertThat(number("select count(*) as n from catalog.product")).isEqualTo(2);
        assertThat(number("select count(*) as n from catalog.category")).isEqualTo(3);
    }

    @Test
    void changesNothingTheSecondTime() {
        String file = HEADER + """
                panier,P-L,Panier,Maison,Chez Awa,L,12000,XOF,3,https://example.org/p.jpg
                panier,P-S,Panier,Maison,Chez Awa,S,9000,XOF,4,
                """;
        desk.run(MAPPING, file);
        long before = number("select count(*) as n from shared.outbox");

        ImportView again = desk.run(MAPPING, file);

        assertThat(counts(again)).isEqualTo("2 read, 0 created, 0 changed, 2 unchanged, 0 refused");
        assertThat(again.noted()).isEqualTo(1);
        // the import's own beginning and end, and nothing else
        assertThat(number("select count(*) as n from shared.outbox")).isEqualTo(before + 2);
    }

    @Test
    void leavesWhatPeopleAddedAndTheFileDoesNotName() {
        String file = HEADER + "panier,P-L,Panier,Maison,Chez Awa,L,12000,XOF,3,\n";
        desk.run(MAPPING, file);
        ProductView made = desk.product();
        house.door(Catalog.class).change(Actor.SYSTEM, made.id(), made.version(), desk.mended(made));
        ProductView mended = desk.product();

        ImportView again = desk.run(MAPPING, file);

        assertThat(counts(again)).isEqualTo("1 read, 0 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(desk.product()).isEqualTo(mended);
        assertThat(mended.pictures().of()).hasSize(1);
    }

    @Test
    void leavesTheTermsThatAVendorSetAndTheFileDoesNotName() {
        String mapping = MAPPING.replace("\"pictures\": [\"picture\"]", "\"terms\": {\"taxClass\": \"picture\"}");
        String file = HEADER + "panier,P,Panier,Maison,Chez Awa,,12000,XOF,3,STANDARD\n";
        desk.run(mapping, file);
        house.inTransaction(() -> house.sql()
                .update("update offer.offer set lead_time_days = 9, condition = 'USED', tax_class = 'REDUCED'"));

        ImportView again = desk.run(mapping, file);

        assertThat(counts(again)).isEqualTo("1 read, 0 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(text("select lead_time_days || ' ' || condition || ' ' || tax_class as t from offer.offer"))
                .isEqualTo("9 USED STANDARD");
    }

    @Test
    void leavesPricesInCurrenciesThatTheMappingDoesNotName() {
        String mapping = MAPPING.replace("\"currency\": \"currency\"", "\"currency\": {\"constant\": \"xof\"}");
        String file = HEADER + "panier,P,Panier,Maison,Chez Awa,L,12000,,3,\n";
        desk.run(mapping, file);
        house.inTransaction(() -> house.sql().update("""
                insert into offer.price (vendor_id, offer_id, currency, amount_minor)
                select vendor_id, id, 'EUR', 1990 from offer.offer"""));

        ImportView again = desk.run(mapping, file.replace("12000", "11000"));

        assertThat(counts(again)).isEqualTo("1 read, 0 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(offers()).containsExactly("P {\"taille\": \"L\"} EUR 1990 XOF 11000 3");
    }

    @Test
    void takesAwayPricesThatAColumnOfCurrenciesNoLongerSays() {
        desk.run(
                MAPPING, HEADER + "panier,P,Panier,Maison,Chez Awa,L,12000,XOF,3,\npanier,P,,,Chez Awa,,19.90,EUR,,\n");

        desk.run(MAPPING, HEADER + "panier,P,Panier,Maison,Chez Awa,L,12000,XOF,3,\n");

        assertThat(offers()).containsExactly("P {\"taille\": \"L\"} XOF 12000 3");
    }

    @Test
    void tellsWhatHasChanged() {
        desk.run(
                MAPPING,
                HEADER + "panier,P,Panier,Maison,Chez Awa,,12000,XOF,3,\nsavon,S,Savon,Maison,Chez Awa,,900,XOF,5,\n");

        String changed =
                HEADER + "panier,P,Panier,Maison,Chez Awa,,11000,XOF,3,\nsavon,S,Savon,Maison,Chez Awa,,900,XOF,5,\n";
        ImportView dry = desk.run(MAPPING, ImportDesk.bytes(changed), null, true);
        assertThat(number("select count(*) as n from offer.price_history")).isEqualTo(2);

        ImportView again = desk.run(MAPPING, changed);

        assertThat(counts(again))
                .isEqualTo(counts(dry))
                .isEqualTo("2 read, 0 created, 1 changed, 1 unchanged, 0 refused");
        assertThat(desk.findings(again, Outcome.CHANGED))
                .isEqualTo(desk.findings(dry, Outcome.CHANGED))
                .containsExactly("2 Changed");
        assertThat(number("select count(*) as n from offer.price_history")).isEqualTo(3);
        assertThat(whatChanged()).containsOnly("Changed: Panier (price)").hasSize(2);
    }

    @Test
    void tellsOfARowAllThatItChanges() {
        String mapping = MAPPING.replace("\"pictures\": [\"picture\"]", "\"terms\": {\"leadTimeDays\": \"picture\"}");
        desk.run(mapping, HEADER + "panier,P,Panier,Maison,Chez Awa,,12000,XOF,3,2\n");

        desk.run(mapping, HEADER + "panier,P,Grand panier,Maison,Chez Awa,,13000,XOF,4,5\n");

        assertThat(whatChanged()).containsExactly("Changed: Grand panier (description, terms, price, stock)");
    }

    private List<String> whatChanged() {
        return house.inTransaction(() -> house.sql()
                .list(
                        "select words ->> 'en' as t from importing.finding where outcome = 'CHANGED'",
                        row -> row.text("t")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p,SKU,Titre,Maison,Awa,,,XOF,1,                | NoPrice
            p,SKU,Titre,Maison,Awa,,-5,XOF,1,              | PriceNotPositive
            p,SKU,Titre,Maison,Awa,,0,XOF,1,               | PriceNotPositive
            p,SKU,Titre,Maison,Awa,,1e3,XOF,1,             | NotANumber
            p,SKU,Titre,Maison,Awa,,NaN,XOF,1,             | NotANumber
            p,SKU,Titre,Maison,Awa,,12.5,XOF,1,            | PriceTooFine
            p,SKU,Titre,Maison,Awa,,12,,1,                 | NoCurrency
            p,SKU,Titre,Maison,Awa,,12,ZZZ,1,              | UnknownCurrency
            p,SKU,Titre,Maison,Awa,,12,XOF,-1,             | BadStock
            p,SKU,Titre,Maison,Awa,,12,XOF,2147483648,     | BadStock
            p,SKU,Titre,Maison,Awa,,12,XOF                 | Ragged
            p,SKU,Titre,Maison,Awa,,12,XOF,1,,             | Ragged
            p,SKU,Ti\u0000tre,Maison,Awa,,12,XOF,1,        | HoldsNul
            ,SKU,Titre,Maison,Awa,,12,XOF,1,               | NoKey
            p,,Titre,Maison,Awa,,12,XOF,1,                 | NoSku
            p,SKU,,Maison,Awa,,12,XOF,1,                   | NoTitle
            p,SKU,Titre,,Awa,,12,XOF,1,                    | NoCategory
            p,SKU,Titre,Maison,,,12,XOF,1,                 | NoVendor
            """)
    void refusesABadRowWithLineAndReasonAndTakesTheRest(String bad, String code) {
        ImportView view = desk.run(
                MAPPING,
                HEADER + "un,A,Un,Maison,Awa,,100,XOF,1,\n" + bad.strip() + "\n"
                        + "deux,B,Deux,Maison,Awa,,200,XOF,1,\n");

        assertThat(counts(view)).isEqualTo("3 read, 2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("3 " + code);
    }

    @Test
    void refusesAHugeCellAndStillKnowsTheLines() {
        String huge = "\"" + "a line\n".repeat(1_500_000) + "\"";

        ImportView view = desk.run(
                MAPPING,
                HEADER
                        + "p,SKU," + huge + ",Maison,Awa,,12,XOF,1,\n"
                        + "q,Q,Titre,Maison,Awa,,0,XOF,1,\n" + "r,R,Titre,Maison,Awa,,12,XOF,1,\n");

        assertThat(counts(view)).isEqualTo("3 read, 1 created, 0 changed, 0 unchanged, 2 refused");
        assertThat(desk.findings(view, Outcome.REFUSED))
                .containsExactlyInAnyOrder("2 CellTooLarge", "1500003 PriceNotPositive");
    }

    @Test
    @Tag("X-10")
    void keepsWhatLooksLikeAFormulaAsText() {
        desk.run(MAPPING, HEADER + "p,P,\"=cmd|' /C calc'!A0\",Maison,Awa,,12,XOF,1,\n");

        assertThat(text("select title ->> 'fr' as t from catalog.product")).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void refusesARuleBrokenByOneRowOnly() {
        ImportView view = desk.run(MAPPING, HEADER + """
                un,A,Un,Maison,Awa,,100,XOF,1,
                deux,A,Deux,Maison,Awa,,200,XOF,1,
                trois,C,Trois,Maison,Awa,,300,XOF,1,
                """);

        assertThat(counts(view)).isEqualTo("3 read, 2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("3 offered-already");
        assertThat(offers()).hasSize(2);
    }

    @Test
    @Tag("R-14")
    void losesNoSaleWhenImportingWhileSelling() {
        String file = HEADER + "p,P,Panier,Maison,Awa,,100,XOF,10,\n";
        desk.run(MAPPING, file);
        OfferId offer = house.inTransaction(
                () -> house.sql().one("select id from offer.offer", row -> new OfferId(row.uuid("id"))));
        house.door(Inventory.class)
                .reserve(
                        Ids.next(),
                        "visitor",
                        List.of(new StockLine(offer, 4)),
                        house.door(BusinessTime.class).now().plusSeconds(600));

        ImportView same = desk.run(MAPPING, file);
        ImportView fewer = desk.run(MAPPING, file.replace("XOF,10", "XOF,3") + "q,Q,Savon,Maison,Awa,,9,XOF,1,\n");

        assertThat(counts(same)).isEqualTo("1 read, 0 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(desk.findings(fewer, Outcome.REFUSED)).containsExactly("2 less-than-promised");
        assertThat(counts(fewer)).isEqualTo("2 read, 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(number("select on_hand as n from inventory.stock_item where reserved = 4"))
                .isEqualTo(10);
    }

    @Test
    void refusesOnlyTheVariantThatBreaksARule() {
        desk.run(MAPPING, HEADER + "autre,P-S,Autre,Maison,Awa,,100,XOF,1,\n");

        ImportView view = desk.run(MAPPING, HEADER + """
                p,P-L,Panier,Maison,Awa,L,100,XOF,1,
                p,P-S,Panier,Maison,Awa,S,100,XOF,1,
                p,P-M,Panier,Maison,Awa,M,100,XOF,1,
                """);

        assertThat(counts(view)).isEqualTo("3 read, 2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("3 offered-already");
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        String file = HEADER + "un,A,Un,Maison,Awa,,100,XOF,1,\nbad,B,Deux,Maison,Awa,,0,XOF,1,\nlong,C,"
                + "x".repeat(300) + ",Maison,Awa,,1,XOF,1,\n";
        ImportView dry = desk.run(MAPPING, ImportDesk.bytes(file), null, true);
        assertThat(number("select count(*) as n from catalog.product")).isZero();
        assertThat(number("select count(*) as n from vendor.vendor where imported_as is not null"))
                .isZero();

        ImportView wet = desk.run(MAPPING, file);

        assertThat(desk.findings(dry, Outcome.CREATED)).containsExactly("2 Created");
        assertThat(desk.findings(dry, Outcome.REFUSED))
                .containsExactlyInAnyOrderElementsOf(desk.findings(wet, Outcome.REFUSED));
    }

    @Test
    void readsFilesWithoutHeaderWithOtherSeparatorsAndAColumnPerCurrency() {
        String mapping = """
                {"source": "nohead", "format": {"separator": ";", "quote": "'", "header": false, "charset": "ISO-8859-1"},
                 "sku": "1", "title": {"fr": "2"}, "category": {"path": {"constant": "Divers"}, "language": "fr"},
                 "vendor": {"name": {"constant": "Chez Awa"}, "create": true, "country": "SN"}, "decimal": ",",
                 "prices": [{"amount": "3", "currency": {"constant": "EUR"}}, {"amount": "4", "currency": {"constant": "XOF"}}],
                 "stock": {"constant": "7"}}""";
        byte[] file = "A;'Thé; vert';4,50;3000\nB;Café;;2500\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        ImportView view = desk.run(mapping, new java.io.ByteArrayInputStream(file), null, false);

        assertThat(counts(view)).isEqualTo("2 read, 2 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(offers()).containsExactly("A {} EUR 450 XOF 3000 7", "B {} XOF 2500 7");
        assertThat(text("select string_agg(title ->> 'fr', '|' order by title) as t from catalog.product"))
                .isEqualTo("Café|Thé; vert");
    }

    @Test
    void readsJsonInsideAPropertyOnOneLineAndJoinsASecondFile() {
        String mapping = """
                {"source": "json", "format": {"kind": "JSON", "at": "products"}, "sku": "id",
                 "title": {"fr": "name.fr", "en": "name.en"}, "category": {"path": "tags", "language": "fr"},
                 "vendor": {"name": {"constant": "Chez Awa"}, "create": true, "country": "SN"},
                 "prices": [{"amount": "second.prix", "currency": {"constant": "XOF"}}],
                 "second": {"format": {"separator": "\\t"}, "key": "ref", "to": "id"}}""";
        String file = """
                {"meta": {"x": [1]}, "products": [{"id": 7, "name": {"fr": "Sac", "en": "Bag"}, "tags": ["Mode", "Sacs"], "more": {"a": []}}, 5, {"id": "8", "name": {"fr": "Pot"}, "tags": ["Maison"]}]}""";

        ImportView view =
                desk.run(mapping, ImportDesk.bytes(file), ImportDesk.bytes("ref\tprix\n7\t5000\n9\t1\n"), false);

        assertThat(counts(view)).isEqualTo("3 read, 1 created, 0 changed, 0 unchanged, 2 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactlyInAnyOrder("1 NotARow", "1 NoPrice");
        assertThat(offers()).containsExactly("7 {} XOF 5000 null");
        assertThat(text("select title ->> 'en' as t from catalog.product")).isEqualTo("Bag");
    }

    @Test
    void givesSmallVendorsToAnotherOrRefusesThem() {
        String file = HEADER + """
                a,A,A,Maison,Grand,,1,XOF,1,
                b,B,B,Maison,Grand,,1,XOF,1,
                c,C,C,Maison,Petit,,1,XOF,1,
                """;
        String refusing = MAPPING.replace("\"country\": \"SN\"", "\"country\": \"SN\", \"atLeast\": 2");
        ImportView refused = desk.run(refusing, file);
        assertThat(counts(refused)).isEqualTo("3 read, 2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(refused, Outcome.REFUSED)).containsExactly("4 VendorTooSmall");

        desk.run(refusing.replace("\"atLeast\": 2", "\"atLeast\": 2, \"otherwise\": \"Divers\""), file);

        assertThat(
                        text(
                                "select string_agg(imported_as, ',' order by imported_as) as t from vendor.vendor where imported_as is not null"))
                .isEqualTo("Divers,Grand");
    }

    @Test
    void refusesAProductWithMoreRowsThanMemoryShouldHold() {
        String rows = IntStream.rangeClosed(1, 1_200)
                .mapToObj(no -> "gros,G" + no + ",Gros,Maison,Awa," + no + ",1,XOF,1,\n")
                .collect(Collectors.joining());

        ImportView view = desk.run(MAPPING, HEADER + rows + "q,Q,Savon,Maison,Awa,,9,XOF,1,\n");

        assertThat(counts(view)).isEqualTo("1201 read, 1 created, 0 changed, 0 unchanged, 1200 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("2 GroupTooLarge");
    }

    @Test
    void refusesEachOfManyProductsThatAreTooLarge() {
        String rows = Stream.of("un", "deux", "trois", "petit", "quatre")
                .flatMap(product -> IntStream.rangeClosed(1, product.equals("petit") ? 2 : 1_100)
                        .mapToObj(no -> product + "," + product + no + ",Gros,Maison,Awa," + no + ",1,XOF,1,\n"))
                .collect(Collectors.joining());

        ImportView view = desk.run(MAPPING, HEADER + rows);

        assertThat(counts(view)).isEqualTo("4402 read, 2 created, 0 changed, 0 unchanged, 4400 refused");
        assertThat(desk.findings(view, Outcome.REFUSED))
                .containsExactly("2 GroupTooLarge", "1102 GroupTooLarge", "2202 GroupTooLarge", "3304 GroupTooLarge");
    }

    @Test
    void refusesAProductWithMoreCharactersThanMemoryShouldHold() {
        String mapping = MAPPING.replace("\"pictures\": [\"picture\"]", "\"description\": {\"fr\": \"picture\"}");
        String rows = IntStream.rangeClosed(1, 60)
                .mapToObj(no -> "gros,G" + no + ",Gros,Maison,Awa," + no + ",1,XOF,1," + "x".repeat(90_000) + "\n")
                .collect(Collectors.joining());

        ImportView view = desk.run(mapping, HEADER + rows + "q,Q,Savon,Maison,Awa,,9,XOF,1,\n");

        assertThat(counts(view)).isEqualTo("61 read, 1 created, 0 changed, 0 unchanged, 60 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("2 GroupTooLong");
    }

    @Test
    void refusesAProductOfWhichTheSecondFileHasTooManyCharacters() {
        String mapping = MAPPING.replace(
                "\"pictures\": [\"picture\"]",
                "\"description\": {\"fr\": \"second.a\"}, \"attributes\": {\"b\": \"second.b\"},"
                        + " \"second\": {\"key\": \"ref\"}");
        String second =
                "ref,a,b\nq,court,c\n" + ("gros," + "a".repeat(60_000) + "," + "b".repeat(60_000) + "\n").repeat(50);

        ImportView view = desk.run(
                mapping,
                ImportDesk.bytes(HEADER + "gros,G,Gros,Maison,Awa,,1,XOF,1,\nq,Q,Savon,Maison,Awa,,9,XOF,1,\n"),
                ImportDesk.bytes(second),
                false);

        assertThat(counts(view)).isEqualTo("2 read, 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("2 GroupTooLong");
        assertThat(desk.product().attributes().values()).isEqualTo(Map.of("b", "c"));
    }

    @Test
    void makesNoVendorUnlessTheMappingSaysSo() {
        ImportView view =
                desk.run(MAPPING.replace("\"create\": true, ", ""), HEADER + "a,A,A,Maison,Inconnu,,1,XOF,1,\n");

        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("2 UnknownVendor");
    }

    @Test
    void failsWithTheReasonWhenTheFileLacksAColumn() {
        ImportView view = desk.run(MAPPING, "product,sku\na,b\n");

        assertThat(view.state()).isEqualTo(ImportState.FAILED);
        assertThat(view.reason().in("en")).contains("category");
    }

    @Test
    void takesWhatStandsBeforeAPlaceThatCannotBeRead() {
        String mapping = """
                {"source": "cut", "format": {"kind": "JSON"}, "sku": "id", "title": {"fr": "id"},
                 "category": {"path": {"constant": "Divers"}, "language": "fr"},
                 "vendor": {"name": {"constant": "Awa"}, "create": true, "country": "SN"},
                 "prices": [{"amount": "p", "currency": {"constant": "XOF"}}]}""";

        ImportView view = desk.run(mapping, "[{\"id\": 1, \"p\": 5},\n {\"id\": 2, \"p\" 5}]");

        assertThat(desk.findings(view, Outcome.CREATED)).containsExactly("1 Created");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("2 FileBroken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"sku\": 5}",
                "{\"more\": 1}",
                "{\"source\": \"a\", \"sku\": \"s\", \"title\": {}, \"category\": {\"path\": \"c\"}, \"prices\": []}",
                "{\"source\": \"a\", \"sku\": {\"column\": \"s\", \"constant\": \"t\"}}",
                "{\"source\": \"a\", \"format\": {\"charset\": \"klingon\"}}",
            })
    void refusesAMappingThatCannotBeUsed(String mapping) {
        Imports imports = house.door(Imports.class);
        assertThatThrownBy(() -> imports.open(staff, mapping, false)).isInstanceOf(MappingRefused.class);
    }

    @Test
    void letsNobodyImportWhoMayNot() {
        Imports imports = house.door(Imports.class);
        Actor shopper = People.in(house).shopper("Moussa");
        assertThatThrownBy(() -> imports.open(shopper, MAPPING, false)).isInstanceOf(NotAllowed.class);
        ImportId id = imports.open(staff, MAPPING, false);
        assertThatThrownBy(() -> imports.upload(shopper, id, ImportFile.MAIN, ImportDesk.bytes("x")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> imports.view(shopper, id)).isInstanceOf(NotAllowed.class);
    }

    private String text(String query) {
        return house.inTransaction(() -> house.sql().one(query, row -> row.text("t")));
    }

    private long number(String query) {
        return house.inTransaction(() -> house.sql().one(query, row -> row.number("n")));
    }

    private List<String> offers() {
        return house.inTransaction(() -> house.sql().list("""
                select o.vendor_sku || ' ' || v.axes || ' ' || (
                  select string_agg(p.currency || ' ' || p.amount_minor, ' ' order by p.currency)
                  from offer.price p where p.offer_id = o.id)
                  || ' ' || coalesce((select s.on_hand::text from inventory.stock_item s where s.offer_id = o.id), 'null') as t
                from offer.offer o join catalog.variant v on v.id = o.variant_id order by o.vendor_sku""", row -> row.text("t")));
    }

    static String counts(ImportView view) {
        return "%d read, %d created, %d changed, %d unchanged, %d refused"
                .formatted(view.rowsRead(), view.created(), view.changed(), view.unchanged(), view.refused());
    }
}
