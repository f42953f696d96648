package org.sandaga.api.importing;

import java.io.InputStream;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;

import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.importing.ImportFile;
import org.sandaga.importing.ImportId;
import org.sandaga.importing.Imports;
import org.sandaga.importing.Outcome;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Json;
import org.sandaga.shared.SliceRequest;

/** What the operator's and the vendors' resources have in common; whom it is for they say themselves. */
@Dependent
class ImportCalls {
    private final Imports imports;
    private final Caller caller;

    @Inject
    ImportCalls(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    Page<ImportAnswer> list(SliceRequest slice) {
        return Page.of(imports.list(caller.actor(), slice), each -> ImportAnswer.of(each, caller.language()));
    }

    ImportAnswer open(NewImport wanted) {
        return view(imports.open(caller.actor(), Json.write(wanted.mapping()), wanted.dryRun()));
    }

    ImportAnswer read(String id) {
        return view(ImportId.parse(id));
    }

    void upload(String id, ImportFile file, InputStream bytes) {
        imports.upload(caller.actor(), ImportId.parse(id), file, bytes);
    }

    ImportAnswer begin(String id) {
        ImportId known = ImportId.parse(id);
        imports.begin(caller.actor(), known);
        return view(known);
    }

    ImportAnswer cancel(String id) {
        ImportId known = ImportId.parse(id);
        imports.cancel(caller.actor(), known);
        return view(known);
    }

    Page<FindingAnswer> findings(String id, @Nullable Outcome outcome, SliceRequest slice) {
        return Page.of(
                imports.findings(caller.actor(), ImportId.parse(id), outcome, slice),
                each -> FindingAnswer.of(each, caller.language()));
    }

    /** All findings page by page, so that no answer is ever held whole. */
    StreamingOutput table(String id, @Nullable Outcome outcome) {
        Actor actor = caller.actor();
        Locale language = caller.language();
        ImportId known = ImportId.parse(id);
        imports.view(actor, known);
        return out -> FindingTable.write(out, language, slice -> imports.findings(actor, known, outcome, slice));
    }

    private ImportAnswer view(ImportId id) {
        return ImportAnswer.of(imports.view(caller.actor(), id), caller.language());
    }
}
