package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.ProductView.VariantView;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.catalog.VariantId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class VariantFieldsTest {
    @Test
    void readsEachLineInWhichSomethingStands() {
        VariantFields fields = sent(Map.of(
                "lines", "3", "axis0", "Couleur", "value0.0", " Bleu ", "value0.1", "S", "gtin2", " 036000291452 "));

        assertThat(fields.drafts())
                .containsExactly(
                        new VariantDraft(new Features(Map.of("Couleur", "Bleu")), null, Pictures.NONE),
                        new VariantDraft(Features.NONE, "036000291452", Pictures.NONE));
    }

    @Test
    void makesTheOnlyVariantOfLinesInWhichNothingStands() {
        assertThat(sent(Map.of("lines", "3", "axis0", "Couleur")).drafts()).containsExactly(VariantDraft.ONLY);
    }

    @Test
    void givesMoreLinesWhenItsButtonIsPressed() {
        assertThat(sent(Map.of("lines", "2", "do", "more")).getLines()).containsExactly(0, 1, 2, 3, 4);
    }

    /** Such as files bring; none may be lost when the product is described again. */
    @Test
    void hasALineForEachVariantAndAFieldForEachAxis() {
        VariantFields fields = fields("GET", Map.of());

        fields.offer(product(IntStream.range(0, 120)
                .mapToObj(each -> Map.of("Taille", "T" + each, "Couleur", "Bleu", "Coupe", "Droite"))
                .toList()));

        assertThat(fields.getLines()).hasSize(120);
        assertThat(fields.getAxes()).containsExactly(0, 1, 2);
        assertThat(fields.getMoreAxes()).containsExactly(2);
    }

    private static ProductView product(List<Map<String, String>> variants) {
        return new ProductView(
                ProductId.next(),
                "chemise",
                ProductStatus.PROPOSED,
                CategoryId.next(),
                null,
                Texts.of("fr", "Chemise"),
                Texts.of("fr", "En coton"),
                Features.NONE,
                Pictures.NONE,
                null,
                null,
                1,
                variants.stream()
                        .map(each -> new VariantView(VariantId.next(), new Features(each), null, Pictures.NONE))
                        .toList());
    }

    private static VariantFields sent(Map<String, String> form) {
        return fields("POST", form);
    }

    private static VariantFields fields(String method, Map<String, String> form) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                VariantFieldsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getParameterValues" ->
                        form.containsKey(arguments[0]) ? new String[] {form.get(arguments[0])} : null;
                    default -> null;
                });
        Call call = new Call(request, new Language(request, new Preferences(request))) {
            @Override
            public Actor actor() {
                return Actor.GUEST;
            }

            @Override
            public Optional<String> sender() {
                return Optional.empty();
            }
        };
        return new VariantFields(call, new Typed(call));
    }
}
