package org.sandaga.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which capability stands on which floor; a capability may name only those below it. */
final class Floors {
    private static final Map<String, Integer> FLOOR_OF = new HashMap<>();

    static {
        List<String> fromTheGround = List.of(
                "shared",
                "identity ledger audit media market",
                "vendor customer tax",
                "catalog shipping",
                "offer",
                "ordering cart commission",
                "payment inventory promotion review messaging",
                "checkout fulfilment search",
                "returns importing",
                "dispute",
                "payout",
                "notification analytics");
        for (int floor = 0; floor < fromTheGround.size(); floor++) {
            for (String capability : fromTheGround.get(floor).split(" ")) {
                FLOOR_OF.put(capability, floor + 1);
            }
        }
    }

    private Floors() {}

    static boolean isCapability(String name) {
        return FLOOR_OF.containsKey(name);
    }

    static boolean falls(String from, String to) {
        return FLOOR_OF.get(from) > FLOOR_OF.get(to);
    }
}
