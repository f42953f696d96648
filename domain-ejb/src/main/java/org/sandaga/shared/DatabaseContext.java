package org.sandaga.shared;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who the database takes the transaction for: the platform, or one vendor behind row-level security.
 *
 * @param vendor the vendor, or null for the platform
 * @param actor the name of who acts, for the audit trail
 */
public record DatabaseContext(@Nullable VendorId vendor, String actor) {

    /** Sees every row, as the marketplace itself. */
    public static final DatabaseContext PLATFORM = new DatabaseContext(null);

    /** Somebody's sight without their name, as the marketplace itself. */
    public DatabaseContext(@Nullable VendorId vendor) {
        this(vendor, Actor.SYSTEM.name());
    }

    /** What a call of a door asks for. */
    public static DatabaseContext of(Method method, Object @Nullable [] parameters) {
        boolean forVendor = method.isAnnotationPresent(ForVendor.class)
                || method.getDeclaringClass().isAnnotationPresent(ForVendor.class);
        return Stream.ofNullable(parameters)
                .flatMap(Arrays::stream)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst()
                .map(actor -> new DatabaseContext(forVendor ? actor.vendor() : null, actor.name()))
                .orElse(PLATFORM);
    }

    /** Sets it on the transaction's connection until the transaction ends. */
    public void set(Sql sql) {
        sql.one(
                """
                select set_config('role', ?, true) as role, set_config('sandaga.vendor_id', ?, true) as vendor,
                       set_config('sandaga.actor', ?, true) as actor""",
                row -> row.text("role"),
                vendor == null ? "sandaga_platform" : "sandaga_vendor",
                vendor == null ? "" : vendor.value().toString(),
                actor);
    }
}
