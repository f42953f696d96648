package org.sandaga.storefront.page;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts the gaps into a telephone number that people of its country put there; one that has gaps keeps its own. */
final class Telephones {
    private static final Map<Pattern, String> GAPS = Map.of(
            Pattern.compile("(\\+221)(\\d{2})(\\d{3})(\\d{2})(\\d{2})"), "$1 $2 $3 $4 $5",
            Pattern.compile("(\\+225)(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})"), "$1 $2 $3 $4 $5 $6",
            Pattern.compile("(\\+33)(\\d)(\\d{2})(\\d{2})(\\d{2})(\\d{2})"), "$1 $2 $3 $4 $5 $6",
            Pattern.compile("(\\+1)(\\d{3})(\\d{3})(\\d{4})"), "$1 $2 $3 $4");

    private Telephones() {}

    static String spaced(String number) {
        return GAPS.entrySet().stream()
                .map(each -> Map.entry(each.getKey().matcher(number), each.getValue()))
                .filter(each -> each.getKey().matches())
                .map(each -> each.getKey().replaceAll(each.getValue()))
                .findFirst()
                .orElse(number);
    }
}
