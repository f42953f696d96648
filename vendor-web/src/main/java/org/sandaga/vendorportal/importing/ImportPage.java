package org.sandaga.vendorportal.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.importing.FileIsMissing;
import org.sandaga.importing.FileIsNoTable;
import org.sandaga.importing.FileSample;
import org.sandaga.importing.FindingRow;
import org.sandaga.importing.ImportId;
import org.sandaga.importing.ImportState;
import org.sandaga.importing.ImportView;
import org.sandaga.importing.Imports;
import org.sandaga.importing.MappingRefused;
import org.sandaga.importing.MappingSketch;
import org.sandaga.importing.Outcome;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Export;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;
import org.sandaga.vendorportal.VendorMenu;

/** One import, from what its columns mean to what became of its last row. */
@Named
@RequestScoped
public class ImportPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final Tables tables;
    private final ListAddress address;
    private final Export export;
    private final MappingForm form;
    private final Imports imports;
    private @Nullable ImportView view;
    private @Nullable FileSample sample;
    private @Nullable LazyTable<FindingRow> table;
    private Map<String, String> known = Map.of();
    private boolean applicable;

    @Inject
    ImportPage(
            Work work,
            Desk desk,
            Typed typed,
            Tables tables,
            ListAddress address,
            Export export,
            MappingForm form,
            Imports imports) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.tables = tables;
        this.address = address;
        this.export = export;
        this.form = form;
        this.imports = imports;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ImportPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Does what a form asks for, and reads how far the import is. */
    public void load() {
        desk.open(this::command, this::read);
    }

    private void read() {
        view = imports.view(work.actor(), id());
        if (address.isExported()) {
            export.send("import-rows", heads(), this::rows, this::cells);
        } else {
            show();
        }
    }

    private void show() {
        if (isOpen()) {
            readMapping();
        } else {
            applicable = imports.canApply(work.actor(), id());
            table = tables.read("vendor.import", List.of("row", "outcome", "name", "words"), this::rows);
        }
    }

    private ImportId id() {
        return ImportId.parse(work.getPlace());
    }

    private void readMapping() {
        try {
            sample = sample();
        } catch (FileHasNotArrived | FileIsNoTable unreadable) {
            typed.refuse(unreadable);
            return;
        }
        known = imports.mappings(work.actor());
        form.guess(sample, getView().name());
        String like = known.get(work.text("like"));
        String chosen = like == null ? imports.mapping(work.actor(), id()) : like;
        if (chosen != null) {
            form.offer(MappingSketch.of(chosen));
        }
    }

    /** The beginning of the file, for which whoever sent it has another name than the rule. */
    private FileSample sample() {
        try {
            return imports.sample(work.actor(), id());
        } catch (FileIsMissing missing) {
            throw new FileHasNotArrived();
        }
    }

    private String command() {
        return switch (work.text("do")) {
            case "try", "import" -> {
                map(form.sketch(sample()), work.text("do").equals("try"));
                imports.begin(work.actor(), id());
                yield "?did=import.begun";
            }
            case "apply" -> "/imports/" + imports.apply(work.actor(), id()).text() + "?did=import.begun";
            case "again" -> "/imports/" + imports.again(work.actor(), id()).text();
            case "cancel" -> {
                imports.cancel(work.actor(), id());
                yield "?did=import.cancelled";
            }
            default -> "";
        };
    }

    /** What is wrong with the mapping is said beside the field that it comes from. */
    private void map(MappingSketch sketch, boolean dryRun) {
        try {
            imports.map(work.actor(), id(), sketch.json(), dryRun);
        } catch (MappingRefused refused) {
            String field = refused.field().replaceFirst("[.\\[].*", "");
            boolean missing = List.of("–", "≥ 1", "ISO 639-1")
                    .contains(refused.arguments().getLast());
            throw new InvalidInput(
                    field.equals("title") ? "title.fr" : field,
                    missing ? "–" : String.valueOf(refused.arguments().getLast()));
        }
    }

    private Listing<FindingRow> rows(ListRequest page) {
        return imports.findings(work.actor(), getView().id(), outcome(), page);
    }

    private List<String> heads() {
        return Stream.of("line", "outcome", "name", "words")
                .map(column -> word("import." + column))
                .toList();
    }

    private List<String> cells(FindingRow row) {
        return List.of(
                Long.toString(row.line()),
                word("outcome.one." + row.outcome()),
                row.name(),
                row.words().in(work.language()));
    }

    private String word(String key) {
        return Words.of(VendorMenu.class, key, work.locale());
    }

    private @Nullable Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(address.text("outcome")))
                .findFirst()
                .orElse(null);
    }

    /** What is known of it; the components that ask for news want to know before it is read. */
    public ImportView getView() {
        if (view == null) {
            view = imports.view(work.actor(), ImportId.parse(work.getPlace()));
        }
        return view;
    }

    /** Whether it waits for its mapping. */
    public boolean isOpen() {
        return getView().state() == ImportState.OPEN;
    }

    /** Whether there is more to come. */
    public boolean isRunning() {
        return getView().state() == ImportState.QUEUED || getView().state() == ImportState.RUNNING;
    }

    /** Whether it was a dry run that can be done for good. */
    public boolean isApplicable() {
        return applicable;
    }

    /** Whether its file can be looked at, so that its mapping can be made. */
    public boolean isReadable() {
        return sample != null;
    }

    /** The file's beginning, while its mapping is made. */
    public FileSample getSample() {
        return Objects.requireNonNull(sample);
    }

    /** The columns of the file; none when it cannot be read. */
    public List<String> getSampleColumns() {
        return sample == null ? List.of() : sample.columns();
    }

    /** The file's first rows, enough to tell what its columns hold. */
    public List<Map<String, String>> getFirstRows() {
        return getSample().rows().stream().limit(3).toList();
    }

    /** The names of catalogues whose mapping can be taken. */
    public List<String> getKnown() {
        return known.keySet().stream().toList();
    }

    /** The numbers of the options that can be chosen. */
    public List<Integer> getOptions() {
        return List.of(0, 1, 2);
    }

    /** Whether something is wrong, so that what was typed stays. */
    public boolean isRefused() {
        return typed.isRefused();
    }

    public @Nullable LazyTable<FindingRow> getTable() {
        return table;
    }

    /** How rows can have ended. */
    public List<Outcome> getOutcomes() {
        return List.of(Outcome.REFUSED, Outcome.CREATED, Outcome.CHANGED, Outcome.NOTED);
    }

    /** The rows that were looked at, of a hundred that were read. */
    public int getPercent() {
        ImportView now = getView();
        long looked = now.created() + now.changed() + now.unchanged() + now.refused();
        return now.rowsRead() == 0 ? 0 : Math.toIntExact(looked * 100 / now.rowsRead());
    }
}
