package org.sandaga.ledger;

import java.util.List;

/** A journal with its entries, in the order of writing. */
public record JournalView(JournalRow journal, List<EntryRow> entries) {}
