package org.sandaga.connectors.broker;

import java.util.List;

/** The broker's addresses and queues, as broker.xml declares them. */
final class Places {
    /** Every event goes here; each consumer's queue gets a copy. */
    static final String EVENTS = "sandaga.events";

    static final String SEARCH = "search";
    static final String PAYMENT = "payment";
    static final String PAYOUT = "payout";
    static final String NOTIFICATION = "notification";

    /** Whoever has a queue of its own, in the order in which events matter to money. */
    static final List<String> CONSUMERS = List.of(PAYMENT, PAYOUT, NOTIFICATION, SEARCH);

    static final String DEAD = "sandaga.dead";

    private static final String QUEUE = EVENTS + ".";

    private Places() {}

    static String queue(String consumer) {
        return QUEUE + consumer;
    }

    static String consumer(String queue) {
        return queue.substring(QUEUE.length());
    }

    /** The address of one consumer's queue alone, past the topic. */
    static String only(String consumer) {
        return EVENTS + "::" + queue(consumer);
    }
}
