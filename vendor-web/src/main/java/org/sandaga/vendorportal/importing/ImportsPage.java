package org.sandaga.vendorportal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.sandaga.importing.FileTooLarge;
import org.sandaga.importing.ImportFile;
import org.sandaga.importing.ImportId;
import org.sandaga.importing.ImportState;
import org.sandaga.importing.ImportView;
import org.sandaga.importing.Imports;
import org.sandaga.portal.Desk;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Uploads;
import org.sandaga.portal.Work;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;

/** The imports of a shop, and where a new file is sent. */
@Named
@RequestScoped
public class ImportsPage {
    private static final int LONGEST_NAME = 200;

    private final Work work;
    private final Desk desk;
    private final Tables tables;
    private final Uploads uploads;
    private final Imports imports;
    private @Nullable LazyTable<ImportView> table;

    @Inject
    ImportsPage(Work work, Desk desk, Tables tables, Uploads uploads, Imports imports) {
        this.work = work;
        this.desk = desk;
        this.tables = tables;
        this.uploads = uploads;
        this.imports = imports;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ImportsPage() {
        this(null, null, null, null, null);
    }

    /** Takes a file in when one is sent, and reads the list. */
    public void load() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(this::take);
            }
            if (!desk.isGiven()) {
                table = tables.read("vendor.imports", List.of("asked"), page -> imports.list(work.actor(), page));
            }
        });
    }

    private String take() {
        Part file = uploads.of("file", () -> new FileTooLarge(imports.mostBytes())).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("file", "–"));
        ImportId id = imports.draft(work.actor(), name(file));
        try (InputStream bytes = file.getInputStream()) {
            imports.upload(work.actor(), id, ImportFile.MAIN, bytes);
            imports.sample(work.actor(), id);
        } catch (BusinessRuleViolated unusable) {
            imports.cancel(work.actor(), id);
            throw unusable;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
        return "/imports/" + id.text();
    }

    /** Some browsers send the whole path. */
    private static String name(Part file) {
        String whole = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        String name =
                whole.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        String known = name.isEmpty() ? "catalogue" : name;
        return known.substring(Math.max(0, known.length() - LONGEST_NAME));
    }

    /** Whether its rows were read, so that there is something to count. */
    public boolean isCounted(ImportView row) {
        return row.rowsRead() > 0 || row.state() == ImportState.DONE;
    }

    public LazyTable<ImportView> getTable() {
        return Objects.requireNonNull(table);
    }
}
