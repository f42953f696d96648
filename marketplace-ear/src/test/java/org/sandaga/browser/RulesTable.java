package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of the commission rules as somebody was shown it, of which each row can be dragged.
 *
 * @param form the fields of the form around it
 */
record RulesTable(Map<String, String> form) {
    static final String PAGE = "/admin/rules";

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern TABLE = Pattern.compile("id=\"(order:[^\"]+)\" class=\"ui-datatable");
    private static final String SOURCE = "jakarta.faces.source";

    RulesTable {
        form = Map.copyOf(form);
    }

    /** As the page shows it now to their browser, which keeps its session. */
    static RulesTable shownTo(Onlooker who) {
        String page = who.ask(PAGE).text();
        Map<String, String> form = new HashMap<>(FacesForm.of(page));
        form.put("seen", found(SEEN, page));
        form.put(SOURCE, found(TABLE, page));
        return new RulesTable(form);
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        assertThat(matcher.find()).as(what.pattern()).isTrue();
        return matcher.group(1);
    }

    /** The same with another value in a field. */
    RulesTable with(String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return new RulesTable(changed);
    }

    /** Sends what its script sends when a row is dropped. */
    HttpResponse<String> drag(Onlooker who, Object from, Object to) {
        String table = form.get(SOURCE);
        Map<String, String> sent = FacesForm.withEvent(form, "order", table, "rowReorder");
        sent.put(table + "_rowreorder", "true");
        sent.put(table + "_fromIndex", from.toString());
        sent.put(table + "_toIndex", to.toString());
        return who.post(PAGE, sent);
    }
}
