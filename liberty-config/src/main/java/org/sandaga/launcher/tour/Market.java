package org.sandaga.launcher.tour;

import java.util.HashMap;
import java.util.Map;

/** Where the tour buys: its currency, what a parcel costs there, and an address. */
enum Market {
    SN("XOF", 1_500, "Dakar", "+221771234567", "En face de la pharmacie Guigon"),
    CI("XOF", 2_000, "Abidjan", "+2250701020304", "Près du marché de Cocody"),
    FR("EUR", 590, "Paris", null, null),
    US("USD", 599, "Springfield", null, null);

    private final String currency;
    private final long parcel;
    private final String city;
    private final String phone;
    private final String landmark;

    Market(String currency, long parcel, String city, String phone, String landmark) {
        this.currency = currency;
        this.parcel = parcel;
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
