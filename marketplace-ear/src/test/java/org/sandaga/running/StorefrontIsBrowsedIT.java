package org.sandaga.running;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.api.Patience;
import org.sandaga.api.Pictures;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through the shop as somebody does whose browser runs no script. */
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StorefrontIsBrowsedIT {
    private static final String MARKUP = "</script><img src=x onerror=alert(1)>";
    private static final int MOST_BYTES = 150_000;
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*(src=|application/ld\\+json))");
    private static final Pattern HANDLER = Pattern.compile("<[^>]*\\son\\w+\\s*=\\s*[\"']");
    private static final Pattern PART = Pattern.compile("(?:<link rel=\"stylesheet\" href|<img[^>]* src)=\"([^\"]+)\"");

    private static final Pattern OFFER =
            Pattern.compile("offer=(off_\\w+)\",\"price\":\"(\\d+)\",\"priceCurrency\":\"XOF\"");
    private static final Pattern PLAIN = Pattern.compile("[\\s\\u00a0\\u202f]|&nbsp;|&#160;|&#8239;");
    private static final Pattern LISTED = Pattern.compile("<sitemap><loc>([^<]+)</loc>");

    private final RunningMarketplace marketplace = RunningMarketplace.get();
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Town town = new Town();
    private String product = "";
    private String slugged = "";
    private String picture = "";
    private String category = "";
    private String vendor = "";

    @BeforeAll
    void sellsSomething() {
        Shop shop = town.shop("Binta");
        picture = shop.picture(Pictures.photo(1_600, "of a basket"));
        Map<String, Object> article = new java.util.HashMap<>(shop.product("Panier tressé " + MARKUP));
        article.put("pictures", List.of(picture));
        product = shop.sell(article, 12_500, 4);
        slugged = "panier-tresse-script-img-src-x-onerror-alert-1-" + product;
        category = town.category();
        vendor = shop.id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fr/|Tout le marché, chez vous",
                "/en/|The whole market, at your door",
                "/fr/search|Tout le marché",
                "/en/search|The whole market",
                "/fr/shops|Boutiques",
                "/en/shops|Shops",
                "/fr/help|Aide",
                "/en/help|Help",
                "/fr/legal/terms|Conditions générales",
                "/en/legal/privacy|Privacy",
                "/fr/legal/imprint|Mentions légales",
                "/fr/sign-in|Se connecter",
                "/en/sign-in|Sign in"
            })
    void everyPageSpeaksTheLanguageOfItsAddress(String path, String title) throws Exception {
        HttpResponse<String> page = open(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>" + title + " · Sandaga</title>", "lang=\"" + path.substring(1, 3));
        holdsToThePolicy(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/legal/terms", "/fr/legal/imprint"})
    void theirVisitorsReadNothingThatIsForTheOperator(String path) throws Exception {
        assertThat(open(path).body()).contains("Mentions légales").doesNotContain("modèle");
    }

    @ParameterizedTest
    @CsvSource({"/,/fr/", "/help,/fr/help", "/sign-in?next=/fr/account,/fr/sign-in?next=/fr/account"})
    void anAddressWithoutLanguageLeadsToOne(String path, String there) throws Exception {
        HttpResponse<String> moved = open(path);

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(location(moved)).isEqualTo(there);
    }

    @Test
    void anAddressHasOneSpelling() throws Exception {
        assertThat(location(open("/fr/help/"))).isEqualTo("/fr/help");
        assertThat(location(open("/fr"))).isEqualTo("/fr/");
        assertThat(location(open("/fr/p/old-name-" + product))).isEqualTo("/fr/p/" + slugged);
        assertThat(location(open("/fr/shop/" + vendor))).startsWith("/fr/shop/boutique-binta");
    }

    @Test
    void anOldPurchaseLeadsOnFromAVendorThatSellsNoMore() throws Exception {
        String gone = town.shop("Ndeye").id();
        String list = "/fr/search?vendor=" + gone;
        town.admin()
                .post("/v1/admin/vendors/" + gone + "/suspension", Map.of("reason", "Pièces à revoir"))
                .is(200);

        HttpResponse<String> led = open("/fr/shop/" + gone);

        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(location(led)).isEqualTo(list);
        assertThat(open(list).body()).contains("Boutique fermée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/c/", "/fr/c/old-name-", "/en/c/-"})
    void aCategoryHasOneAddressForPeopleAndMachines(String beginning) throws Exception {
        HttpResponse<String> moved = open(beginning + category + "?sort=NEWEST");
        String there = location(moved);

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(there).matches(beginning.substring(0, 6) + "artisanat-\\d+-" + category + "\\?sort=NEWEST");
        assertThat(open(there).body()).contains(canonical(there.replace("?sort=NEWEST", "")));
    }

    @Test
    void whatStandsAfterAnAddressMakesNoOtherPageOfIt() throws Exception {
        assertThat(open("/fr/p/" + slugged + "?variant=x&picture=y").body()).contains(canonical("/fr/p/" + slugged));
        assertThat(open("/en/shops?after=x").body()).contains(canonical("/en/shops"));
    }

    private String canonical(String path) {
        return "rel=\"canonical\" href=\"" + marketplace.url() + path + "\"";
    }

    @Test
    @Tag("X-08")
    void aProductTellsItsPriceToPeopleAndToMachinesAlike() throws Exception {
        String page = open("/fr/p/" + slugged).body().replaceAll("[\\u00a0\\u202f]|&nbsp;|&#160;|&#8239;", " ");

        assertThat(page)
                .contains("12 500 F CFA", "\"price\":\"12500\"", "\"priceCurrency\":\"XOF\"")
                .contains("Panier tressé &lt;/script&gt;", "\\u003c/script\\u003e")
                .doesNotContain("<img src=x")
                .contains("hreflang=\"en\" href=\"" + marketplace.url() + "/en/p/" + slugged)
                .contains("action=\"/fr/cart\"")
                .contains("Plus dans Artisanat", "Plus chez Boutique Binta");
        holdsToThePolicy(open("/en/p/" + slugged));
    }

    /** Of two vendors' offers each: what machines read, what the page shows, and what a quote asks for. */
    @Test
    @Tag("X-08")
    void eachVendorsPriceIsTheSameForMachinesPeopleAndTheirMoney() throws Exception {
        Shop sira = town.shop("Sira");
        String path = "/fr/p/calebasse-" + sira.sell(sira.product("Calebasse"), 3_000, 5);
        String variant = open(path).body().replaceAll("(?s).*\\?variant=(var_\\w+).*", "$1");
        town.shop("Penda").join(variant, 2_750, 5);

        String page = open(path).body();
        List<MatchResult> offers = OFFER.matcher(page).results().toList();

        assertThat(offers).extracting(each -> each.group(2)).containsExactlyInAnyOrder("3000", "2750");
        assertThat(PLAIN.matcher(page).replaceAll(""))
                .as("the box to buy from")
                .contains("<ahref=\"#offers\">1autreoffredès3000FCFA<")
                .containsPattern("entrele\\d+\\D+etle\\d+");
        for (MatchResult each : offers) {
            String price = each.group(2);
            assertThat(PLAIN.matcher(page).replaceAll(""))
                    .as("the table of offers")
                    .contains(">" + price + "FCFA<");
            Shopping cart = town.guest(1, each.group(1));
            assertThat(cart.quote(cart.checkout()).is(200).text("/packages/0/lines/0/unitPrice/amountMinor"))
                    .isEqualTo(price);
        }
    }

    @Test
    void theFirstProductPageIsLight() throws Exception {
        HttpResponse<String> page = open("/fr/p/" + slugged);
        long bytes = page.body().length();
        for (String part :
                PART.matcher(page.body()).results().map(each -> each.group(1)).toList()) {
            HttpResponse<String> file = open(part);
            assertThat(file.statusCode()).as(part).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(part)
                    .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
            bytes += file.body().length();
        }

        // before compression, which halves it again
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void aPictureComesInTheSizeThatThePageHasRoomFor() throws Exception {
        String page = open("/fr/p/" + slugged).body();
        String at = "/media/" + picture;

        assertThat(page)
                .contains("<a class=\"stage\" href=\"" + at + "-1280.jpg\"")
                .containsPattern(
                        "<picture><source type=\"image/webp\" srcset=\"%1$s-640.webp 640w, %1$s-1280.webp 1280w\" sizes"
                                .formatted(at))
                .containsPattern(
                        "<img src=\"%1$s-640.jpg\" srcset=\"%1$s-640.jpg 640w, %1$s-1280.jpg 1280w\" sizes[^>]* width=\"640\" height=\"640\""
                                .formatted(at))
                .contains("\"image\":[\"" + marketplace.url() + at + "-1280.jpg\"]")
                .doesNotContain(picture + "\"");
    }

    @ParameterizedTest
    @CsvSource({"-160.jpg, image/jpeg", "-640.webp, image/webp", "-1280.jpg, image/jpeg"})
    void aPictureIsKeptForEver(String size, String type) throws Exception {
        HttpResponse<String> file = open("/media/" + picture + size);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        HttpResponse<String> again = open(
                "/media/" + picture + size, file.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-161.jpg", "-160.png", "-160", "/../x"})
    void aPictureOfAnotherSizeIsNotThere(String size) throws Exception {
        assertThat(open("/media/" + picture + size).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("X-07")
    void whatSomebodyLooksForIsShownAsText() throws Exception {
        String page = open("/fr/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    @ParameterizedTest
    @Tag("X-07")
    @ValueSource(
            strings = {
                "/fr/no/such/page",
                "/en/p/nothing-prd_00000000000000000000000000",
                "/fr/c/rien-cat_x",
                "/fr/shop/nobody",
                "/nowhere",
                "/fr/search/results",
                "/media/0000",
                "/fr/%3Cscript%3E"
            })
    void whatIsNotThereHasAPageThatSaysSo(String path) throws Exception {
        HttpResponse<String> page = open(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .containsAnyOf("Page introuvable", "Page not found")
                .doesNotContain("<script>");
        holdsToThePolicy(page);
    }

    @Test
    @Tag("X-10")
    void aFilterThatMakesNoSenseIsToldSo() throws Exception {
        HttpResponse<String> wrongPrice = open("/en/search?from=cheap");
        assertThat(wrongPrice.statusCode()).isEqualTo(400);
        assertThat(wrongPrice.body()).contains("The price was not understood");
        assertThat(open("/en/search?from=-1").statusCode()).isEqualTo(400);
        assertThat(open("/en/search?sort=price;drop").statusCode()).isEqualTo(200);
    }

    @Test
    void aLaterPageThatIsNoneIsTheFirst() throws Exception {
        HttpResponse<String> page = open("/en/search?after=x");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Previous page", "Back to the beginning");
    }

    @Test
    void aListSaysWhereItIsAndLeadsBackAPage() throws Exception {
        Shop shop = town.shop("Astou");
        for (int i = 0; i < 25; i++) {
            shop.sell(shop.product("Gong " + i), 1_000, 1);
        }
        String list = "/fr/search?vendor=" + shop.id();
        // the index hears of a new product through the broker
        Patience.until(
                "the search has all of them",
                () -> town.anyone()
                                .get("/v1/search?market=SN&size=50&vendor=" + shop.id())
                                .is(200)
                                .json()
                                .path("items")
                                .size()
                        == 25);

        String first = open(list).body();
        String second = open(linked(first, "next")).body();

        assertThat(first).containsPattern(">1\\D+24 sur 25 articles<").doesNotContain("rel=\"prev\"");
        assertThat(second).contains(">25 sur 25 articles<").doesNotContain("rel=\"next\"");
        assertThat(linked(second, "prev")).isEqualTo(list);
    }

    private static String linked(String page, String rel) {
        return page.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"" + rel + "\".*", "$1")
                .replace("&amp;", "&");
    }

    @Test
    void findsWhatIsForSale() throws Exception {
        // the index hears of a new product through the broker
        Patience.until(
                "the search has the product",
                () -> town.anyone()
                        .get("/v1/search?market=SN&q=tresse")
                        .is(200)
                        .json()
                        .findValuesAsText("product")
                        .contains(product));
        assertThat(open("/fr/search?q=tresse").body()).contains("Panier tressé");
        assertThat(open("/fr/search?q=xylophoniste").body())
                .contains("<h1>Aucun article pour")
                .doesNotContain("Résultats pour");
    }

    @Test
    void robotsFindTheMapOfTheSite() throws Exception {
        String robots = open("/robots.txt").body();
        assertThat(robots).contains("Disallow: /*/checkout", "Sitemap: " + marketplace.url() + "/sitemap.xml");

        StringBuilder map = new StringBuilder();
        List<String> lists = LISTED.matcher(open("/sitemap.xml").body())
                .results()
                .map(each -> URI.create(each.group(1)).getPath())
                .toList();
        for (String list : lists) {
            map.append(open(list).body());
        }
        assertThat(map)
                .contains("<loc>" + marketplace.url() + "/fr/</loc>")
                .contains("<loc>" + marketplace.url() + "/en/shop/boutique-binta")
                .containsPattern("<loc>" + marketplace.url() + "/fr/c/artisanat-\\d+-" + category + "</loc>")
                .contains("<loc>" + marketplace.url() + "/fr/p/" + slugged + "</loc>")
                .contains("hreflang=\"en\" href=\"" + marketplace.url() + "/en/p/" + slugged + "\"/>");
        assertThat(open("/sitemap/nothing.xml").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/fr/,fr_FR", "/en/search,en_GB", "/fr/shops,fr_FR", "/en/help,en_GB", "/fr/legal/terms,fr_FR"})
    void whoeverIsSentAPageSeesWhatItIs(String path, String locale) throws Exception {
        assertThat(open(path).body())
                .contains("property=\"og:type\" content=\"website\"")
                .contains("property=\"og:locale\" content=\"" + locale + "\"")
                .contains("property=\"og:url\" content=\"" + marketplace.url() + path + "\"")
                .contains("property=\"og:image\" content=\"" + marketplace.url() + "/")
                .containsPattern("property=\"og:title\" content=\"[^\"]+\"")
                .containsPattern("property=\"og:description\" content=\"[^\"]+\"");
    }

    @Test
    void whoeverIsSentAProductSeesThatItIsOne() throws Exception {
        assertThat(open("/fr/p/" + slugged).body())
                .containsOnlyOnce("\"og:title\"")
                .contains("property=\"og:type\" content=\"product\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    @Tag("A-12")
    void noPageKnowsOddMethods(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(marketplace.url().resolve("/fr/"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", marketplace.url().toString())
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isIn(403, 405);
    }

    private static void holdsToThePolicy(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(SCRIPT.matcher(page.body()).find()).as("inline script").isFalse();
        assertThat(HANDLER.matcher(page.body()).find()).as("inline handler").isFalse();
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body()).doesNotContain("???").doesNotContain("jakarta.faces.ViewState");
    }

    private static String location(HttpResponse<String> moved) {
        List<String> there = moved.headers().allValues("Location");
        assertThat(there).hasSize(1);
        URI address = URI.create(there.getFirst());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private HttpResponse<String> open(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(marketplace.url().resolve(path))
                .header("Accept-Language", "fr")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> open(String path, String had) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(marketplace.url().resolve(path))
                .header("If-None-Match", had)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
