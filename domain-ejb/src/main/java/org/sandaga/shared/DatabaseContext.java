package org.sandaga.shared;

import java.lang.reflect.Method;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Who the database takes the transaction for: the platform, or one vendor behind row-level security.
 *
 * @param vendor the vendor, or null for the platform
 */
public record DatabaseContext(@Nullable VendorId vendor) {

    /** Sees every row. */
    public static final DatabaseContext PLATFORM = new DatabaseContext(null);

    /** What a call of a door asks for. */
    public static DatabaseContext of(Method method, Object[] parameters) {
        boolean forVendor = method.isAnnotationPresent(ForVendor.class)
                || method.getDeclaringClass().isAnnotationPresent(ForVendor.class);
        return forVendor
                ? Arrays.stream(parameters)
                        .filter(Actor.class::isInstance)
                        .map(actor -> new DatabaseContext(((Actor) actor).vendor()))
                        .findFirst()
                        .orElse(PLATFORM)
                : PLATFORM;
    }

    /** Sets it on the transaction's connection until the transaction ends. */
    public void set(Sql sql) {
        sql.one(
                "select set_config('role', ?, true) as role, set_config('sandaga.vendor_id', ?, true) as vendor",
                row -> row.text("role"),
                vendor == null ? "sandaga_platform" : "sandaga_vendor",
                vendor == null ? "" : vendor.value().toString());
    }
}
