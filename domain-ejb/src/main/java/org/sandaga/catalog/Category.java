package org.sandaga.catalog;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Texts;

/** A branch of the tree under which products are found. */
@Entity
@Table(schema = "catalog", name = "category")
class Category {
    @Id
    private UUID id;

    @Column(name = "parent_id")
    private @Nullable UUID parent;

    private String slug;
    private Texts name;
    private CategoryPath path;
    private int position;

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected Category() {}

    Category(@Nullable Category parent, Texts name, int position) {
        this.id = CategoryId.next().value();
        this.parent = parent == null ? null : parent.id;
        this.slug = Slug.of(name);
        this.name = name;
        this.path = parent == null ? CategoryPath.root(id) : parent.path.down(id);
        this.position = position;
    }

    CategoryId id() {
        return new CategoryId(id);
    }

    @Nullable
    CategoryId parent() {
        return parent == null ? null : new CategoryId(parent);
    }

    CategoryPath path() {
        return path;
    }

    Texts name() {
        return name;
    }

    long version() {
        return version;
    }

    /** @throws StaleVersion when somebody has changed it since the caller read that version */
    Category expect(long read) {
        if (version != read) {
            throw new StaleVersion(id());
        }
        return this;
    }

    void rename(Texts newName) {
        name = newName;
        slug = Slug.of(newName);
    }

    void rename(Texts newName, int newPosition) {
        rename(newName);
        position = newPosition;
    }
}
