package org.sandaga.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/**
 * Lets staff import for every vendor, and a vendor's members into their own shop: open, give the files, begin, look.
 */
@Stateless
public class Imports {
    private static final int LONGEST_NAME = 200;

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
        requireFitting(actor, Mapping.read(mapping));
        requireRoom(actor);
        ImportId id = ImportId.next();
        records.add(id, actor, mapping, dryRun);
        return id;
    }

    /** The most bytes that a file may have. */
    public long mostBytes() {
        return settings.mostBytes();
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
     * @throws MappingRefused when it has no mapping yet
     */
    @ForVendor
    public void begin(Actor actor, ImportId id) {
        require(actor, id, ImportState.OPEN);
        requireWhole(id, ImportFile.MAIN);
        if (queries.mapping(id) == null) {
            throw new MappingRefused("", "–");
        }
        if (queries.needsSecond(id)) {
            requireWhole(id, ImportFile.SECOND);
        }
        records.move(id, ImportState.QUEUED, null);
        events.tell(new ImportQueued(id, actor.vendor(), queries.isDryRun(id)));
    }

    /**
     * Opens an import whose mapping is made when its file has been looked at.
     *
     * @param name what its owner calls it, for example the file's name
     * @throws TooManyImports when as many wait or run as one may have at a time
     */
    @ForVendor
    public ImportId draft(Actor actor, String name) {
        actor.requireVendor(Permission.SHOP_OFFERS);
        requireRoom(actor);
        ImportId id = ImportId.next();
        records.draft(id, actor, Input.line("name", name, LONGEST_NAME));
        return id;
    }

    /**
     * Says how the rows of an open import become products and offers.
     *
     * @throws MappingRefused when the mapping cannot be used
     */
    @ForVendor
    public void map(Actor actor, ImportId id, String mapping, boolean dryRun) {
        require(actor, id, ImportState.OPEN);
        requireFitting(actor, Mapping.read(mapping));
        records.map(id, mapping, dryRun);
    }

    /**
     * The columns and first rows of an open import's file, as they are understood without being told.
     *
     * @throws FileIsMissing when it is not there, or not whole
     * @throws FileIsNoTable when it cannot be read
     */
    @ForVendor
    public FileSample sample(Actor actor, ImportId id) {
        require(actor, id, ImportState.OPEN);
        requireWhole(id, ImportFile.MAIN);
        return FileSample.of(queries.beginning(id));
    }

    /** The mapping of an import, or null while it has none. */
    @ForVendor
    public @Nullable String mapping(Actor actor, ImportId id) {
        requireImporter(actor);
        queries.view(actor.vendor(), id);
        return queries.mapping(id);
    }

    /** The mappings that the owner has used, by the name of their catalogue; of each the newest. */
    @ForVendor
    public Map<String, String> mappings(Actor actor) {
        requireImporter(actor);
        return queries.mappings(actor.vendor());
    }

    /**
     * Does what a dry run has told, with the same file and mapping.
     *
     * @return the import that does it
     * @throws ImportNotInState when it was no dry run, or its file is gone: after a day, or taken over already
     */
    @ForVendor
    public ImportId apply(Actor actor, ImportId tried) {
        ImportId id = again(actor, tried);
        begin(actor, id);
        return id;
    }

    /**
     * Opens an import with the file and mapping of a dry run, so that the mapping can be mended.
     *
     * @throws ImportNotInState when it was no dry run, or its file is gone: after a day, or taken over already
     */
    @ForVendor
    public ImportId again(Actor actor, ImportId tried) {
        require(actor, tried, ImportState.DONE);
        if (!queries.isDryRun(tried) || !queries.isWhole(tried, ImportFile.MAIN)) {
            throw new ImportNotInState(tried, ImportState.DONE);
        }
        requireRoom(actor);
        ImportId id = ImportId.next();
        records.again(id, actor, tried);
        return id;
    }

    /** Whether a dry run's file is still there, so that it can be done for good. */
    @ForVendor
    public boolean canApply(Actor actor, ImportId tried) {
        ImportView view = view(actor, tried);
        return view.dryRun() && view.state() == ImportState.DONE && queries.isWhole(tried, ImportFile.MAIN);
    }

    private void requireRoom(Actor actor) {
        if (records.waiting(actor.vendor()) >= settings.mostWaiting()) {
            throw new TooManyImports(settings.mostWaiting());
        }
    }

    private static void requireFitting(Actor actor, Mapping mapping) {
        if (actor.vendor() != null && mapping.vendor() != null) {
            throw new MappingRefused("vendor", "–");
        }
        if (actor.vendor() == null && mapping.vendor() == null) {
            throw new MappingRefused("vendor", "?");
        }
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

    /** The imports a page at a time, for a screen. */
    @ForVendor
    public Listing<ImportView> list(Actor actor, ListRequest page) {
        requireImporter(actor);
        return queries.list(actor.vendor(), page);
    }

    /** What became of the rows a page at a time, for a screen. */
    @ForVendor
    public Listing<FindingRow> findings(Actor actor, ImportId id, @Nullable Outcome outcome, ListRequest page) {
        requireImporter(actor);
        queries.view(actor.vendor(), id);
        return queries.findings(id, outcome, page);
    }

    static void requireImporter(Actor actor) {
        if (actor.vendor() == null) {
            actor.require(Permission.CATALOG_IMPORT);
        } else {
            actor.requireVendor(Permission.SHOP_OFFERS);
        }
    }
}
