package org.sandaga.running;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A first purchase with the README's command on five of a real catalogue's brands, where that catalogue is at hand:
 * through upload, job and search of the running server, in a currency with decimals and a market whose prices are
 * without tax.
 */
@Alone
class RealCatalogueIT {
    /** The smallest of the thirty vendors; all of the catalogue goes in in the domain's tests, which cost less. */
    private static final Set<String> VENDORS = Set.of("JACK SPADE", "Huawei", "Kanex", "Sony");
    /** A brand with too few products to be a vendor. */
    private static final String TOO_SMALL = "PopSockets";

    private static final String AMOUNT = "\\$([0-9,]+\\.[0-9]{2})";
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^  (.+): order (\\S+) of " + AMOUNT + ", commission "
            + AMOUNT + " and " + AMOUNT + " tax on it, paid " + AMOUNT + "$");

    private static final RunningMarketplace MARKETPLACE = RunningMarketplace.get();

    @TempDir
    static Path folder;

    private static ArrayNode rows;
    private static String said;

    @BeforeAll
    static void walk() throws IOException {
        Path catalogue = SharedData.require("catalog-bestbuy/products-3291.json");
        JsonMapper json = new JsonMapper();
        rows = json.createArrayNode();
        for (JsonNode row : json.readTree(catalogue.toFile())) {
            String brand = row.path("brand").asText();
            if (VENDORS.contains(brand) || brand.equals(TOO_SMALL)) {
                rows.add(row);
            }
        }
        Path part = Files.writeString(folder.resolve("ecommerce.json"), rows.toString());
        said = MARKETPLACE.sandaga("first-purchase", "US", "catalog-bestbuy", part.toString());
        System.out.println(said);
    }

    @Test
    void takesInWhatTheVendorsSellAndRefusesTheRest() {
        long refused = rows.valueStream()
                .filter(row -> row.path("brand").asText().equals(TOO_SMALL))
                .count();

        assertThat(refused).isPositive();
        assertThat(said)
                .contains("  " + rows.size() + " rows read: " + (rows.size() - refused)
                        + " created, 0 changed, 0 unchanged, " + refused + " refused");
    }

    @Test
    void paysTwoVendorsWhatTheyEarnedAndProvesEveryInvariant() {
        List<MatchResult> accounts = ACCOUNT.matcher(said).results().toList();

        assertThat(accounts).as(said).hasSize(2).allSatisfy(account -> {
            BigDecimal earned = amount(account, 3).subtract(amount(account, 4)).subtract(amount(account, 5));
            assertThat(amount(account, 4)).isPositive();
            assertThat(amount(account, 6)).isEqualTo(earned);
            assertThat(paid(account.group(2)))
                    .containsExactly(earned.movePointRight(2).toPlainString());
        });
        assertThat(accounts)
                .extracting(account -> account.group(1))
                .isSubsetOf(VENDORS)
                .doesNotHaveDuplicates();
        assertThat(said).endsWith("invariants hold.");
    }

    /** What was sent to the vendor of an order, in cents. */
    private static List<String> paid(String order) {
        return MARKETPLACE.column(
                "select p.amount_minor from payout.payout p join ordering.vendor_order o on o.vendor_id = p.vendor_id"
                        + " where p.status in ('SENT', 'SETTLED') and p.currency = 'USD' and o.number = ?",
                order);
    }

    private static BigDecimal amount(MatchResult account, int group) {
        return new BigDecimal(account.group(group).replace(",", ""));
    }
}
