package org.sandaga.market;

import java.time.ZoneId;
import java.util.List;

/**
 * A place where the marketplace sells.
 *
 * @param code its ISO 3166 country code
 * @param currency the ISO 4217 currency that everything is priced in there
 * @param languages the languages spoken to its shoppers (ISO 639-1), the first one by default
 * @param zone where its day begins and ends
 * @param pricesIncludeTax whether a price shown there contains its tax
 */
public record MarketView(String code, String currency, List<String> languages, ZoneId zone, boolean pricesIncludeTax) {

    public MarketView {
        languages = List.copyOf(languages);
    }

    /** The wanted language when it is spoken there, else the market's first. */
    public String language(String wanted) {
        return languages.contains(wanted) ? wanted : languages.getFirst();
    }
}
