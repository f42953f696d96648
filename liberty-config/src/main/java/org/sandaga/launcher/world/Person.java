package org.sandaga.launcher.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody of the world.
 *
 * @param key how the script calls them
 * @param guest whether they buy without an account
 * @param address where they live
 */
record Person(String key, String name, String language, boolean guest, Map<String, Object> address) {

    static List<Person> all() {
        return Script.table("people.csv").stream().map(Person::of).toList();
    }

    private static Person of(Map<String, String> row) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("name", row.get("name"));
        for (String part : List.of("line1", "postcode", "city", "country", "phone", "landmark")) {
            String value = row.get(part);
            address.put(part, value.isEmpty() ? null : value);
        }
        return new Person(
                row.get("key"),
                row.get("name"),
                row.get("language"),
                row.get("kind").equals("guest"),
                address);
    }

    String email() {
        return key + "@demo.sandaga.example";
    }

    String market() {
        return (String) address.get("country");
    }
}
