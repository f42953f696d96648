package org.sandaga.api.ledger;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.ledger.EntryRow;
import org.sandaga.ledger.JournalKind;

/** An entry of the ledger. */
@Schema(name = "Entry")
public record EntryAnswer(
        long entry,
        @Pattern(regexp = Shapes.JOURNAL) String journal,
        JournalKind kind,
        @Schema(examples = "100234") String reference,
        Instant occurredAt,
        @Pattern(regexp = Shapes.LEDGER_ACCOUNT) String account,
        @Schema(examples = "PSP_CLEARING::stripe:XOF") String code,

        @Schema(description = "A debit is positive, a credit negative")
        Amount amount,

        @Nullable @Schema(description = "The vendor order, payout or purchase that the money belongs to")
        UUID subject) {

    static EntryAnswer of(EntryRow row) {
        return new EntryAnswer(
                row.entry(),
                row.journal().text(),
                row.kind(),
                row.reference(),
                row.occurredAt(),
                row.account().text(),
                row.code(),
                Amount.of(row.amount()),
                row.subject());
    }
}
