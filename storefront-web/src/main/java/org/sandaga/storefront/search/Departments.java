package org.sandaga.storefront.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryView;
import org.sandaga.shared.SystemTime;

/** The categories at the top, for the menu of every page; read again once a minute. */
@Named
@ApplicationScoped
public class Departments {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Categories categories;
    private final SystemTime time;
    private volatile Read last = new Read(Instant.EPOCH, List.of());

    @Inject
    Departments(Categories categories, SystemTime time) {
        this.categories = categories;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Departments() {
        this(null, null);
    }

    /** In the order that the operator gave them. */
    public List<CategoryView> getTop() {
        Instant now = time.now();
        if (last.at().plus(FRESH).isBefore(now)) {
            last = new Read(
                    now,
                    categories.all().stream()
                            .filter(each -> each.parent() == null)
                            .toList());
        }
        return last.top();
    }

    private record Read(Instant at, List<CategoryView> top) {}
}
