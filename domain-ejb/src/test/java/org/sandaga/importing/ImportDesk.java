package org.sandaga.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;

/** Imports files for tests, from the upload to the last row. */
public final class ImportDesk {
    private static final int MOST_TICKS = 20;
    private static final MediaId PICTURE = new MediaId("a".repeat(64));

    private final House house;
    private final Actor actor;

    /** Opens it for somebody. */
    public ImportDesk(House house, Actor actor) {
        this.house = house;
        this.actor = actor;
    }

    /** Imports a file to its last row. */
    public ImportView run(String mapping, String file) {
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

    /** The product as somebody would mend it: with a picture, and with everything that the files here do not name. */
    ProductDraft mended(ProductView product) {
        house.inTransaction(() -> house.sql()
                .update(
                        "insert into media.picture (sha256, type, bytes, width, height, stored_at)"
                                + " values (?, 'PNG', 1, 1, 1, now())",
                        PICTURE.sha256()));
        Pictures pictures = new Pictures(List.of(PICTURE));
        return new ProductDraft(
                product.category(),
                "Atelier",
                product.title().with("wo", "Pañe"),
                Texts.of("fr", "Tressé à Thiès"),
                new Features(Map.of("fibre", "rônier")),
                pictures,
                product.variants().stream()
                        .map(each -> new VariantDraft(each.axes(), "96385074", pictures))
                        .toList());
    }

    /** The only product there is, as staff see it. */
    ProductView product() {
        ProductId only = house.inTransaction(
                () -> house.sql().one("select id from catalog.product", row -> new ProductId(row.uuid("id"))));
        return house.door(Catalog.class).product(Actor.SYSTEM, only);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
