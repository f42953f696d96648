package org.sandaga.storefront.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.shared.SystemTime;

/** The tree of categories, for the menu of every page; read again once a minute. */
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

    /** Those at the top, in the order that the operator gave them. */
    public List<CategoryView> getTop() {
        return all().stream().filter(each -> each.parent() == null).toList();
    }

    /** Those directly below one. */
    List<CategoryView> below(CategoryId id) {
        return all().stream().filter(each -> id.equals(each.parent())).toList();
    }

    Optional<CategoryView> find(CategoryId id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** One as it is this very moment, for an address that does not fit what was read. */
    Optional<CategoryView> findAnew(CategoryId id) {
        last = new Read(time.now(), categories.all());
        return find(id);
    }

    private List<CategoryView> all() {
        Instant now = time.now();
        if (last.at().plus(FRESH).isBefore(now)) {
            last = new Read(now, categories.all());
        }
        return last.all();
    }

    private record Read(Instant at, List<CategoryView> all) {}
}
