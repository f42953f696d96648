package org.sandaga.portal;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ListAddressTest {

    @Test
    void showsTheUsualOrderOfAListThatNobodySorted() {
        ListAddress list = at(Map.of());
        list.read("-placed");

        assertThat(list.order("placed")).isEqualTo("descending");
        assertThat(list.order("total")).isEqualTo("none");
        assertThat(list.sorted("placed")).isEqualTo("?sort=placed");
        assertThat(list.sorted("total")).isEqualTo("?sort=total");
    }

    @Test
    void turnsTheOrderThatItIsSortedBy() {
        ListAddress list = at(Map.of("sort", "total"));
        list.read("total");

        assertThat(list.order("total")).isEqualTo("ascending");
        assertThat(list.order("placed")).isEqualTo("none");
        assertThat(list.sorted("total")).isEqualTo("?sort=-total");
    }

    @Test
    void leavesOrderAndLengthWhenFiltersAreCleared() {
        ListAddress list = at(Map.of("sort", "total", "rows", "50", "q", "wax", "page", "3"));

        assertThat(list.getFilters()).isEqualTo(1);
        assertThat(list.getUnfiltered()).isEqualTo("?rows=50&sort=total");
    }

    @Test
    void keepsHowAListIsLookedAtWhenItIsFilteredAnew() {
        ListAddress list = at(Map.of("sort", "-total", "rows", "50", "tab", "due", "q", "wax", "page", "3"));

        assertThat(list.getLooks()).containsExactly(entry("rows", "50"), entry("sort", "-total"), entry("tab", "due"));
    }

    @Test
    void holdsNoMoreRowsThanItOffers() {
        assertThat(at(Map.of()).getRows()).isEqualTo(25);
        assertThat(at(Map.of("rows", "100")).getRows()).isEqualTo(100);
        assertThat(at(Map.of("rows", "9999")).getRows()).isEqualTo(25);
    }

    private static ListAddress at(Map<String, String> asked) {
        Map<String, String[]> parameters = new TreeMap<>();
        asked.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return new ListAddress((HttpServletRequest) Proxy.newProxyInstance(
                ListAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getParameter" -> asked.get((String) arguments[0]);
                    case "getParameterMap" -> parameters;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
