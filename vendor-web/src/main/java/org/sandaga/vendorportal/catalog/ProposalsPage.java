package org.sandaga.vendorportal.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProposalRow;
import org.sandaga.catalog.Proposals;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Export;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;
import org.sandaga.vendorportal.VendorMenu;

/** What a vendor has proposed to the catalogue, and what came of it. */
@Named
@RequestScoped
public class ProposalsPage {
    private final Work work;
    private final Desk desk;
    private final Tables tables;
    private final ListAddress address;
    private final Export export;
    private final Written written;
    private final Proposals proposals;
    private @Nullable LazyTable<ProposalRow> table;
    private Map<ProductStatus, Integer> counts = Map.of();

    @Inject
    ProposalsPage(
            Work work,
            Desk desk,
            Tables tables,
            ListAddress address,
            Export export,
            Written written,
            Proposals proposals) {
        this.work = work;
        this.desk = desk;
        this.tables = tables;
        this.address = address;
        this.export = export;
        this.written = written;
        this.proposals = proposals;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProposalsPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void load() {
        desk.show(() -> {
            if (address.isExported()) {
                export.send("proposals", heads(), this::rows, this::cells);
            } else {
                counts = proposals.countMine(work.actor());
                table = tables.read(
                        "vendor.proposals", List.of("status", "variants", "remark", "proposed"), this::rows);
            }
        });
    }

    private Listing<ProposalRow> rows(ListRequest page) {
        return proposals.mine(work.actor(), status(), page);
    }

    private List<String> heads() {
        return Stream.of("title", "status", "variants", "remark", "proposed", "id")
                .map(column -> word("proposals.column." + column))
                .toList();
    }

    private List<String> cells(ProposalRow row) {
        return List.of(
                written.text(row.title()),
                word("proposal." + row.status()),
                Integer.toString(row.variants()),
                row.remark() == null ? "" : row.remark(),
                written.sheet(row.proposedAt()),
                row.id().text());
    }

    private String word(String key) {
        return Words.of(VendorMenu.class, key, work.locale());
    }

    private @Nullable ProductStatus status() {
        return Arrays.stream(ProductStatus.values())
                .filter(each -> each.name().equals(address.text("status")))
                .findFirst()
                .orElse(null);
    }

    public LazyTable<ProposalRow> getTable() {
        return Objects.requireNonNull(table);
    }

    /** The states that a proposal can be in. */
    public List<ProductStatus> getStatuses() {
        return List.of(ProductStatus.REVISION, ProductStatus.PROPOSED, ProductStatus.PUBLISHED, ProductStatus.ARCHIVED);
    }

    /** How many proposals stand there. */
    public int count(ProductStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** How many there are at all. */
    public int getAll() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
