package org.sandaga.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.SliceRequest;
import org.sandaga.testing.House;

/** Imports files for tests, from the upload to the last row. */
final class ImportDesk {
    private static final int MOST_TICKS = 20;

    private final House house;
    private final Actor actor;

    ImportDesk(House house, Actor actor) {
        this.house = house;
        this.actor = actor;
    }

    ImportView run(String mapping, String file) {
        return run(mapping, bytes(file), null, false);
    }

    ImportView run(String mapping, InputStream main, @Nullable InputStream second, boolean dryRun) {
        ImportId id = queue(mapping, main, second, dryRun);
        for (int tick = 0; tick < MOST_TICKS; tick++) {
            house.runJobs();
            ImportView view = view(id);
            if (view.finishedAt() != null) {
                return view;
            }
        }
        throw new AssertionError("the import does not end: " + view(id));
    }

    ImportId queue(String mapping, InputStream main, @Nullable InputStream second, boolean dryRun) {
        Imports imports = house.door(Imports.class);
        ImportId id = imports.open(actor, mapping, dryRun);
        imports.upload(actor, id, ImportFile.MAIN, main);
        if (second != null) {
            imports.upload(actor, id, ImportFile.SECOND, second);
        }
        imports.begin(actor, id);
        return id;
    }

    ImportView view(ImportId id) {
        return house.door(Imports.class).view(actor, id);
    }

    /** All findings of an outcome as {@code line code}. */
    List<String> findings(ImportView of, Outcome outcome) {
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            var slice = house.door(Imports.class).findings(actor, of.id(), outcome, new SliceRequest(after, 100));
            slice.items().forEach(each -> found.add(each.line() + " " + each.code()));
            after = slice.next();
        } while (after != null);
        return found;
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
