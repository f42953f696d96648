package org.sandaga.vendor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads vendors for screens, the API and checks. */
@Dependent
class VendorQueries {
    private static final String SHOP = """
            select v.id, v.display_name, v.slug, v.country, v.description, v.logo, v.banner, v.policies,
              v.legal_name, v.kind, v.email, v.address, v.register_number, s.vendor_id is not null as open
            from vendor.vendor v left join vendor.sellable s on s.vendor_id = v.id
            """;

    private static final Sorting ROWS = Sorting.by("createdAt", "created_at", "id")
            .or("vendor", "lower(display_name)")
            .or("country", "country");

    private final Sql sql;

    @Inject
    VendorQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<VendorId> named(String name) {
        return sql.first("""
                select id from vendor.vendor where imported_as = ? or slug = ?
                order by imported_as = ? desc nulls last limit 1""", row -> new VendorId(row.uuid("id")), name, name, name);
    }

    boolean isSellable(VendorId id) {
        return sql.first("select vendor_id from vendor.sellable where vendor_id = ?", row -> row.uuid("vendor_id"), id)
                .isPresent();
    }

    Optional<VendorView> view(VendorId id) {
        List<VendorDecision> decisions = sql.list(
                "select status, actor, reason, at from vendor.decision where vendor_id = ? order by id",
                row -> new VendorDecision(
                        row.choice("status", VendorStatus.class),
                        row.text("actor"),
                        row.text("reason"),
                        row.instant("at")),
                id);
        return sql.first("select * from vendor.vendor where id = ?", row -> view(row, decisions), id);
    }

    Optional<VendorContact> contact(VendorId id, List<VendorContact.Mailbox> owners) {
        return sql.first(
                "select display_name, email, language from vendor.vendor where id = ?",
                row -> contact(row.text("display_name"), row.maybeText("email"), row.text("language"), owners),
                id);
    }

    private static VendorContact contact(
            String shop, @Nullable String email, String language, List<VendorContact.Mailbox> owners) {
        return new VendorContact(shop, email == null ? null : new VendorContact.Mailbox(email, shop, language), owners);
    }

    Optional<ShopView> shop(String slug) {
        return sql.first(SHOP + "where v.slug = ? and v.status = 'APPROVED'", VendorQueries::shop, slug);
    }

    Optional<ShopView> shop(VendorId id) {
        return sql.first(SHOP + "where v.id = ? and v.status = 'APPROVED'", VendorQueries::shop, id);
    }

    Map<VendorId, String> names(Collection<VendorId> vendors) {
        return sql
                .list(
                        "select id, display_name from vendor.vendor where status = 'APPROVED' and id = any(?)",
                        row -> Map.entry(new VendorId(row.uuid("id")), row.text("display_name")),
                        vendors)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<VendorId, Trader> traders(Collection<VendorId> vendors) {
        return sql.list("""
                        select id, legal_name, kind, country, email, address, register_number
                        from vendor.vendor where id = any(?)""", row -> Map.entry(new VendorId(row.uuid("id")), trader(row)), vendors).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The shops that are open or closed for a while, by name. */
    Slice<ShopView> shops(SliceRequest page) {
        return Slice.of(
                sql.list(
                        SHOP + "where v.status = 'APPROVED' and v.slug > ? order by v.slug limit ?",
                        VendorQueries::shop,
                        page.after() == null ? "" : page.after(),
                        page.size() + 1),
                page.size(),
                ShopView::slug);
    }

    /** The newest first. */
    Slice<VendorRow> list(VendorFilter filter, SliceRequest page) {
        return Slice.of(
                sql.list(
                        """
                        select id, display_name, slug, country, party, status, created_at from vendor.vendor
                        where (?::text is null or status = ?)
                          and (?::text is null or position(lower(?) in lower(display_name)) > 0)
                          and (?::uuid is null or id < ?)
                        order by id desc limit ?""",
                        VendorQueries::row,
                        filter.status(),
                        filter.status(),
                        filter.name(),
                        filter.name(),
                        after(page),
                        after(page),
                        page.size() + 1),
                page.size(),
                row -> row.id().text());
    }

    Listing<VendorRow> list(VendorFilter filter, ListRequest page) {
        return sql.listing(
                """
                select id, display_name, slug, country, party, status, created_at from vendor.vendor
                where (?::text is null or status = ?) and (?::text is null or position(lower(?) in lower(display_name)) > 0)
                """, ROWS, page, VendorQueries::row, filter.status(), filter.status(), filter.name(), filter.name());
    }

    private static @Nullable VendorId after(SliceRequest page) {
        return page.after() == null ? null : VendorId.parse(page.after());
    }

    private static VendorRow row(Row row) {
        return new VendorRow(
                new VendorId(row.uuid("id")),
                row.text("display_name"),
                row.text("slug"),
                row.text("country"),
                row.choice("party", VendorParty.class),
                row.choice("status", VendorStatus.class),
                row.instant("created_at"));
    }

    private static ShopView shop(Row row) {
        return new ShopView(
                new VendorId(row.uuid("id")),
                row.text("display_name"),
                row.text("slug"),
                row.text("country"),
                row.texts("description"),
                row.flag("open"),
                picture(row, "logo"),
                picture(row, "banner"),
                row.texts("policies"),
                trader(row));
    }

    private static Trader trader(Row row) {
        return new Trader(
                row.text("legal_name"),
                row.choice("kind", VendorKind.class),
                row.text("country"),
                row.maybeText("email"),
                establishment(row));
    }

    private static Establishment establishment(Row row) {
        return new Establishment(row.maybeText("address"), row.maybeText("register_number"));
    }

    private static @Nullable MediaId picture(Row row, String column) {
        String hash = row.maybeText(column);
        return hash == null ? null : new MediaId(hash);
    }

    private static VendorView view(Row row, List<VendorDecision> decisions) {
        return new VendorView(
                new VendorId(row.uuid("id")),
                row.number("version"),
                row.choice("party", VendorParty.class),
                row.choice("kind", VendorKind.class),
                row.text("display_name"),
                row.text("legal_name"),
                row.text("slug"),
                row.text("country"),
                row.maybeText("email"),
                row.text("language"),
                row.texts("description"),
                row.choice("status", VendorStatus.class),
                row.maybeInstant("closed_from"),
                row.maybeInstant("closed_until"),
                row.instant("created_at"),
                decisions,
                new ShopDress(picture(row, "logo"), picture(row, "banner"), row.texts("policies")),
                establishment(row));
    }
}
