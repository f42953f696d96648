package org.sandaga.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payment.StandInGateway;
import org.sandaga.shared.Money;

/**
 * A provider of transfers in memory that keeps its promises: pays once by key, is honest when asked, and able to fail
 * before or after doing what it was told. It refuses to be called inside a transaction.
 */
@ApplicationScoped
public class StandInTransfers implements TransferGateway {
    private final Map<String, StartTransfer> byKey = new ConcurrentHashMap<>();
    private final Map<String, TransferState> states = new ConcurrentHashMap<>();
    private final List<String> log = java.util.Collections.synchronizedList(new ArrayList<>());
    private final EntityManager entities;
    private volatile StandInGateway.Fault fault = StandInGateway.Fault.NONE;
    private volatile boolean connected = true;
    private volatile TransferState.Status begins = TransferState.Status.SETTLED;

    @Inject
    StandInTransfers(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    StandInTransfers() {
        this(null);
    }

    @Override
    public String provider() {
        return StandInGateway.NAME;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public TransferState send(StartTransfer transfer, String idempotencyKey) {
        requireNoTransaction();
        log.add("send " + idempotencyKey);
        fail(StandInGateway.Fault.BEFORE);
        if (fault == StandInGateway.Fault.REFUSES) {
            throw new ProviderRefused(provider(), "account_closed");
        }
        StartTransfer first = byKey.putIfAbsent(idempotencyKey, transfer);
        if (first != null && !first.equals(transfer)) {
            throw new ProviderRefused(provider(), "the key was used with other parameters");
        }
        String reference = "tr_" + idempotencyKey;
        states.putIfAbsent(reference, new TransferState(reference, begins, null));
        fail(StandInGateway.Fault.AFTER);
        return states.get(reference);
    }

    @Override
    public Optional<TransferState> fetch(String reference) {
        requireNoTransaction();
        log.add("fetch " + reference);
        if (fault == StandInGateway.Fault.REFUSES) {
            throw new ProviderRefused(provider(), "no");
        }
        return Optional.ofNullable(states.get(reference));
    }

    private void fail(StandInGateway.Fault when) {
        if (fault == when) {
            throw new ProviderUnavailable(provider());
        }
    }

    /** How it answers from now on. */
    public void will(StandInGateway.Fault next) {
        fault = next;
    }

    /** Whether it is set up, from now on. */
    public void connected(boolean is) {
        connected = is;
    }

    /** How transfers stand right after they were sent, from now on. */
    public void transfersBegin(TransferState.Status as) {
        begins = as;
    }

    /** Changes how a transfer stands. */
    public void become(PayoutId payout, TransferState.Status as) {
        states.replaceAll((reference, state) -> reference.startsWith("tr_" + payout.text())
                ? new TransferState(reference, as, as == TransferState.Status.FAILED ? "account_closed" : null)
                : state);
    }

    /** All that it sent to an account and that did not come back. */
    public Money sentTo(String account, String currency) {
        return Money.sum(
                byKey.entrySet().stream()
                        .filter(each -> each.getValue().destination().equals(account))
                        .filter(each -> each.getValue().amount().currency().equals(currency))
                        .filter(each -> states.get("tr_" + each.getKey()).status() != TransferState.Status.FAILED)
                        .map(each -> each.getValue().amount())
                        .toList(),
                currency);
    }

    /** What it was asked, in order. */
    public List<String> calls(String beginning) {
        return log.stream().filter(call -> call.startsWith(beginning)).toList();
    }

    private void requireNoTransaction() {
        boolean inside;
        try {
            entities.isOpen();
            inside = true;
        } catch (IllegalStateException outside) {
            inside = false;
        }
        if (inside) {
            throw new AssertionError("the provider was called inside a transaction");
        }
    }
}
