package org.sandaga.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/**
 * Lets staff import for every vendor, and a vendor's members into their own shop: open, give the files, begin, look.
 */
@Stateless
public class Imports {
    private final ImportRecords records;
    private final ImportQueries queries;
    private final Spool spool;
    private final ImportingSettings settings;
    private final Events events;

    @Inject
    Imports(ImportRecords records, ImportQueries queries, Spool spool, ImportingSettings settings, Events events) {
        this.records = records;
        this.queries = queries;
        this.spool = spool;
        this.settings = settings;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Imports() {
        this(null, null, null, null, null);
    }

    /**
     * Opens an import, which then waits for its files.
     *
     * @param mapping JSON, as docs/handbook/import.md tells it
     * @param dryRun whether it only tells what it would do
     * @throws MappingRefused when the mapping cannot be used
     * @throws TooManyImports when as many wait or run as one may have at a time
     */
    @Once
    @ForVendor
    public ImportId open(Actor actor, String mapping, boolean dryRun) {
        requireImporter(actor);
        Mapping read = Mapping.read(mapping);
        if (actor.vendor() != null && read.vendor() != null) {
            throw new MappingRefused("vendor", "–");
        }
        if (actor.vendor() == null && read.vendor() == null) {
            throw new MappingRefused("vendor", "?");
        }
        if (records.waiting(actor.vendor()) >= settings.mostWaiting()) {
            throw new TooManyImports(settings.mostWaiting());
        }
        ImportId id = ImportId.next();
        records.add(id, actor, mapping, dryRun);
        return id;
    }

    /**
     * Takes a file in, in place of one that was there; the stream is read piece by piece.
     *
     * @throws FileTooLarge when it has more bytes than one may have
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void upload(Actor actor, ImportId id, ImportFile file, InputStream bytes) {
        spool.begin(actor, id, file);
        try {
            long size = 0;
            int no = 0;
            for (byte[] piece = bytes.readNBytes(Spool.PIECE);
                    piece.length > 0;
                    piece = bytes.readNBytes(Spool.PIECE)) {
                size += piece.length;
                if (size > settings.mostBytes()) {
                    throw new FileTooLarge(settings.mostBytes());
                }
                spool.add(actor, id, file, no++, piece);
            }
            spool.end(actor, id, file);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /**
     * Says that all files are there; the import begins when it is its turn.
     *
     * @throws FileIsMissing when one is not there, or not whole
     */
    @ForVendor
    public void begin(Actor actor, ImportId id) {
        require(actor, id, ImportState.OPEN);
        requireWhole(id, ImportFile.MAIN);
        if (queries.needsSecond(id)) {
            requireWhole(id, ImportFile.SECOND);
        }
        records.move(id, ImportState.QUEUED, null);
        events.tell(new ImportQueued(id, actor.vendor(), queries.isDryRun(id)));
    }

    private void requireWhole(ImportId id, ImportFile file) {
        if (!queries.isWhole(id, file)) {
            throw new FileIsMissing(file);
        }
    }

    /** Stops an import; what was taken in until then stays. */
    @ForVendor
    public void cancel(Actor actor, ImportId id) {
        require(actor, id, ImportState.OPEN, ImportState.QUEUED, ImportState.RUNNING);
        records.move(id, ImportState.CANCELLED, null);
        events.tell(new ImportEnded(id, actor.vendor(), ImportState.CANCELLED));
    }

    private void require(Actor actor, ImportId id, ImportState... allowed) {
        requireImporter(actor);
        ImportState state = records.lock(actor.vendor(), id);
        if (!java.util.List.of(allowed).contains(state)) {
            throw new ImportNotInState(id, state);
        }
    }

    /** An import; another owner's is not found. */
    @ForVendor
    public ImportView view(Actor actor, ImportId id) {
        requireImporter(actor);
        return queries.view(actor.vendor(), id);
    }

    /** The imports, the newest first. */
    @ForVendor
    public Slice<ImportView> list(Actor actor, SliceRequest slice) {
        requireImporter(actor);
        return queries.list(actor.vendor(), slice);
    }

    /**
     * What became of the rows, in the order in which they were looked at; those that are unchanged are only counted.
     *
     * @param outcome only these, or null for all
     */
    @ForVendor
    public Slice<FindingRow> findings(Actor actor, ImportId id, @Nullable Outcome outcome, SliceRequest slice) {
        requireImporter(actor);
        queries.view(actor.vendor(), id);
        return queries.findings(id, outcome, slice);
    }

    static void requireImporter(Actor actor) {
        if (actor.vendor() == null) {
            actor.require(Permission.CATALOG_IMPORT);
        } else {
            actor.requireVendor(Permission.SHOP_OFFERS);
        }
    }
}
