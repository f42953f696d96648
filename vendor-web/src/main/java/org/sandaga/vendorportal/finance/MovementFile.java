package org.sandaga.vendorportal.finance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.ledger.EarningRow;
import org.sandaga.portal.Export;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;

/** Writes the movements of a shop's money as a file. */
@RequestScoped
public class MovementFile {
    private final Export export;
    private final Work work;
    private final Written written;

    @Inject
    MovementFile(Export export, Work work, Written written) {
        this.export = export;
        this.work = work;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MovementFile() {
        this(null, null, null);
    }

    void send(Function<ListRequest, Listing<EarningRow>> door) {
        List<String> heads = Stream.of("at", "kind", "account", "reference", "currency", "amount")
                .map(column -> word("column." + column))
                .toList();
        export.send("movements", heads, door, this::cells);
    }

    private List<String> cells(EarningRow row) {
        return List.of(
                written.sheet(row.occurredAt()),
                word(FinancePage.kind(row)),
                word("account." + row.account()),
                row.reference(),
                row.amount().currency(),
                written.sheet(row.amount()));
    }

    private String word(String key) {
        return Words.of(MovementFile.class, key, work.locale());
    }
}
