package org.sandaga.checkout;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;

/** Finds of what is wanted that of which there is too little; one statement, however many lines. */
@Dependent
class StockDrift {
    private final Inventory inventory;

    @Inject
    StockDrift(Inventory inventory) {
        this.inventory = inventory;
    }

    List<Shortage> of(List<StockLine> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<OfferId, Integer> available =
                inventory.available(wanted.stream().map(StockLine::offer).toList());
        return wanted.stream()
                .map(line -> new Shortage(line.offer(), line.quantity(), available.getOrDefault(line.offer(), 0)))
                .filter(line -> line.available() < line.wanted())
                .toList();
    }
}
