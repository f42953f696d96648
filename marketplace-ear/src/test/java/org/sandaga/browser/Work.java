package org.sandaga.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a form of a page does, as somebody would send it.
 *
 * @param target where it is sent
 * @param what tells it from the others that are sent there
 */
record Work(String target, String what, Map<String, String> fields) {
    private static final Pattern FORM = Pattern.compile("<form\\s([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select|button)\\s([^>]*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w-])(name|value|type|id|form|method|action)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option[^>]*\\svalue=\"([^\"]+)\"");
    private static final String WHAT = "do";

    /** What tells one sending, and one shop, from another would hide whether the work itself is refused. */
    private static final Set<String> LEFT_OUT = Set.of("once", "shop-shown");

    /** All that the forms of a page do, by its key; what Faces does with a state of its own is none of it. */
    static Map<String, Work> on(String page, String address) {
        Map<String, Work> works = new LinkedHashMap<>();
        FORM.matcher(page).results().forEach(form -> {
            Map<String, String> head = attributes(form.group(1));
            if ("post".equals(head.get("method")) && !form.group(2).contains(FacesForm.STATE)) {
                of(page, head, form.group(2), address).forEach(work -> works.putIfAbsent(work.key(), work));
            }
        });
        return works;
    }

    /** What one form does: something by each of its buttons that has a name, or by being sent. */
    private static List<Work> of(String page, Map<String, String> head, String form, String address) {
        String action = head.getOrDefault("action", "");
        String target = action.startsWith("/") ? action : address;
        Map<String, String> fields = fields(form);
        List<Work> works = Stream.concat(buttons(form), buttons(page).filter(each -> isFor(each, head)))
                .filter(each -> each.containsKey("name"))
                .map(button -> pressed(target, fields, button))
                .toList();
        return works.isEmpty() ? List.of(sent(target, fields)) : works;
    }

    private static Work pressed(String target, Map<String, String> fields, Map<String, String> button) {
        String name = button.get("name");
        String value = button.getOrDefault("value", "");
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return new Work(target, name.equals(WHAT) ? WHAT + "=" + value : name, all);
    }

    private static Work sent(String target, Map<String, String> fields) {
        String named = fields.getOrDefault(WHAT, "");
        return new Work(target, named.isEmpty() ? "send " + fields.keySet() : WHAT + "=" + named, fields);
    }

    /** What names it among all that can be done anywhere. */
    String key() {
        return target + " " + what;
    }

    /** Whether a field names something by an id of that form. */
    boolean names(Pattern thing) {
        return fields.values().stream().anyMatch(value -> thing.matcher(value).matches());
    }

    private static Stream<Map<String, String>> buttons(String html) {
        return FIELD.matcher(html)
                .results()
                .filter(field -> field.group(1).equals("button"))
                .map(field -> attributes(field.group(2)));
    }

    /** A button may stand outside of its form and say whose it is. */
    private static boolean isFor(Map<String, String> button, Map<String, String> form) {
        return form.containsKey("id") && form.get("id").equals(button.get("form"));
    }

    /** As somebody would fill them in: what stands there, the first choice, or anything. */
    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            Map<String, String> attributes = attributes(field.group(2));
            String name = attributes.getOrDefault("name", "");
            boolean typed = !field.group(1).equals("button") && !"file".equals(attributes.get("type"));
            if (typed && !name.isEmpty() && !LEFT_OUT.contains(name)) {
                String value = field.group(1).equals("select")
                        ? firstChoice(form.substring(field.end()))
                        : attributes.getOrDefault("value", "");
                fields.putIfAbsent(name, value.isEmpty() ? anything(attributes) : value);
            }
        }
        return fields;
    }

    private static String anything(Map<String, String> attributes) {
        return switch (attributes.getOrDefault("type", "")) {
            case "date" -> "2026-12-31";
            case "hidden" -> "";
            default -> "1";
        };
    }

    private static String firstChoice(String from) {
        Matcher option = OPTION.matcher(from);
        return option.find() ? option.group(1) : "";
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(tag).results().forEach(each -> attributes.put(each.group(1), each.group(2)));
        return attributes;
    }
}
