package org.sandaga.storefront.address;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    @Test
    void everyRouteLeadsToAFileThatIsThere() {
        assertThat(Routes.ALL)
                .allSatisfy(route -> assertThat(Files.exists(Path.of("src/main/webapp" + route.view())))
                        .as(route.view())
                        .isTrue());
    }

    @Test
    void givesThePartsOfAnAddressByName() {
        Routes.Found found = Routes.find("p/panier-tresse-prd_01k0").orElseThrow();

        assertThat(found.route().view()).isEqualTo("/search/product.xhtml");
        assertThat(found.parts()).isEqualTo(Map.of("product", "panier-tresse-prd_01k0"));
    }

    @Test
    void theHomeIsTheEmptyAddress() {
        assertThat(Routes.find("").orElseThrow().route().view()).isEqualTo("/search/home.xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no/such/page", "p", "p/", "p/a/b", "search/results", "WEB-INF/web.xml", "p/a.xhtml", "p/%2e"})
    void whatHasNoRouteHasNoAddress(String path) {
        assertThat(Routes.find(path)).isEmpty();
    }
}
