package org.sandaga.storefront.address;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of address and the view it leads to.
 *
 * @param address what follows the language, for example {@code p/{product}}; each {@code {name}} is one part of it
 * @param view the file that shows it
 */
public record Route(String address, String view) {
    /** The request attribute that holds a part of the address, in front of the part's name. */
    public static final String PLACE = "sandaga.place.";

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    /** The parts by name when a path has this kind of address. */
    Optional<Map<String, String>> match(String path) {
        Matcher found = shape().matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        PART.matcher(address).results().map(each -> each.group(1)).forEach(name -> parts.put(name, found.group(name)));
        return Optional.of(parts);
    }

    private Pattern shape() {
        return Pattern.compile(PART.matcher(address).replaceAll("(?<$1>[\\\\w-]{1,200})"));
    }
}
