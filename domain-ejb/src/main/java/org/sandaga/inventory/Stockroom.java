package org.sandaga.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferId;
import org.sandaga.ordering.PaidPart;
import org.sandaga.ordering.StockLine;

/** Leads stock from reserved through allocated; a reservation's row is always locked before the stock it holds. */
@Dependent
class Stockroom {
    private final Reservations reservations;
    private final StockItems items;
    private final InventorySettings settings;

    @Inject
    Stockroom(Reservations reservations, StockItems items, InventorySettings settings) {
        this.reservations = reservations;
        this.items = items;
        this.settings = settings;
    }

    void reserve(UUID quote, String visitor, List<StockLine> lines, Instant expiresAt) {
        if (reservations.countLive(visitor) >= settings.reservationsPerVisitor()) {
            throw new TooManyReservations(settings.reservationsPerVisitor());
        }
        if (reservations.begin(quote, visitor, expiresAt)) {
            items.reserve(lines);
            reservations.addLines(quote, lines);
        } else {
            reserveAgain(quote, expiresAt);
        }
    }

    private void reserveAgain(UUID quote, Instant expiresAt) {
        ReservationStatus status = reservations.lock(quote).orElseThrow();
        if (status == ReservationStatus.EXPIRED || status == ReservationStatus.RELEASED) {
            items.reserve(reservations.lines(List.of(quote)));
            reservations.revive(quote, expiresAt);
        }
    }

    /** Gives back what the quote holds, if it still does. */
    void release(UUID quote) {
        if (reservations.lock(quote).equals(Optional.of(ReservationStatus.LIVE))) {
            giveBack(List.of(quote), ReservationStatus.RELEASED);
        }
    }

    /** Gives back everything whose time has run out, a bounded number at once. */
    void expire(Instant now, int most) {
        List<UUID> quotes = reservations.lockExpired(now, most);
        if (!quotes.isEmpty()) {
            giveBack(quotes, ReservationStatus.EXPIRED);
        }
    }

    private void giveBack(Collection<UUID> quotes, ReservationStatus to) {
        items.unreserve(reservations.lines(quotes));
        reservations.move(quotes, to);
    }

    /**
     * These parts of the quote are paid for.
     *
     * @return the parts whose stock is gone; nothing of them is allocated
     */
    List<PaidPart> allocate(UUID quote, List<PaidPart> parts) {
        Optional<ReservationStatus> status = reservations.lock(quote);
        if (status.equals(Optional.of(ReservationStatus.ALLOCATED))) {
            return List.of();
        }
        List<PaidPart> lacking =
                status.equals(Optional.of(ReservationStatus.LIVE)) ? allocateHeld(quote, parts) : allocateFree(parts);
        reservations.move(List.of(quote), ReservationStatus.ALLOCATED);
        return lacking;
    }

    /** The stock of all parts is locked at once: one part after the other would be out of the order of ids. */
    private List<PaidPart> allocateFree(List<PaidPart> parts) {
        items.lock(parts.stream().flatMap(part -> part.lines().stream()).toList());
        return parts.stream().filter(part -> !items.allocateFree(part.lines())).toList();
    }

    private List<PaidPart> allocateHeld(UUID quote, List<PaidPart> parts) {
        List<StockLine> paid =
                parts.stream().flatMap(part -> part.lines().stream()).toList();
        items.allocateReserved(paid);
        List<StockLine> unpaid = without(reservations.lines(List.of(quote)), paid);
        if (!unpaid.isEmpty()) {
            items.unreserve(unpaid);
        }
        return List.of();
    }

    /** What is left of lines when others are taken out. */
    private static List<StockLine> without(List<StockLine> lines, List<StockLine> taken) {
        List<StockLine> rest = new ArrayList<>();
        for (StockLine line : lines) {
            int left = line.quantity() - quantityOf(line.offer(), taken);
            if (left > 0) {
                rest.add(new StockLine(line.offer(), left));
            }
        }
        return rest;
    }

    private static int quantityOf(OfferId offer, List<StockLine> lines) {
        return lines.stream()
                .filter(line -> line.offer().equals(offer))
                .mapToInt(StockLine::quantity)
                .sum();
    }
}
