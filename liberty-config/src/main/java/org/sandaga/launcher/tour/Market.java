package org.sandaga.launcher.tour;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sandaga.shared.Money;
import org.sandaga.shared.MoneyText;

/** Where the tour buys: its currency, what a parcel costs there and who carries it, and an address. */
enum Market {
    SN("XOF", 1_500, "la-poste-sn", "Dakar", "+221771234567", "En face de la pharmacie Guigon"),
    CI("XOF", 2_000, "poste-ci", "Abidjan", "+2250701020304", "Près du marché de Cocody"),
    FR("EUR", 590, "colissimo", "Paris", null, null),
    US("USD", 599, "usps", "Springfield", null, null);

    /** Of two parcels, as all posts number them (S10); the country follows. */
    private static final List<String> NUMBERS = List.of("RR473124829", "RR473124832");

    private final String currency;
    private final long parcel;
    private final String carrier;
    private final String city;
    private final String phone;
    private final String landmark;

    Market(String currency, long parcel, String carrier, String city, String phone, String landmark) {
        this.currency = currency;
        this.parcel = parcel;
        this.carrier = carrier;
        this.city = city;
        this.phone = phone;
        this.landmark = landmark;
    }

    String currency() {
        return currency;
    }

    Map<String, Object> parcelPrice() {
        return Map.of("amountMinor", parcel, "currency", currency);
    }

    String carrier() {
        return carrier;
    }

    /** A number that the carrier could have given to the first or the second parcel. */
    String trackingNumber(int which) {
        return NUMBERS.get(which) + name();
    }

    /** An amount of the market's currency, for people. */
    String money(long minor) {
        return MoneyText.of(Money.of(minor, currency), Locale.ENGLISH);
    }

    Map<String, Object> address() {
        Map<String, Object> address = new HashMap<>();
        address.put("name", "Awa Diop");
        address.put("line1", "12 rue Carnot");
        address.put("city", city);
        address.put("country", name());
        address.put("postcode", this == FR ? "75002" : this == US ? "62701" : null);
        address.put("region", this == US ? "IL" : null);
        address.put("phone", phone);
        address.put("landmark", landmark);
        return address;
    }
}
