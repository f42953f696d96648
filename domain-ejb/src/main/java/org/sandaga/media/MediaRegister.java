package org.sandaga.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/** Notes which pictures the store has, and tells it, in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MediaRegister {
    private final Sql sql;
    private final SystemTime time;

    @Inject
    MediaRegister(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MediaRegister() {
        this(null, null);
    }

    /**
     * Notes a stored picture; one that is known stays as it is.
     *
     * @param bytes how many it has
     * @param width in pixels
     * @param height in pixels
     */
    public void note(MediaId id, PictureType type, int bytes, int width, int height) {
        sql.update("""
                insert into media.picture (sha256, type, bytes, width, height, stored_at) values (?, ?, ?, ?, ?, ?)
                on conflict (sha256) do nothing""", id.sha256(), type, bytes, width, height, time.now());
    }

    /** Whether a stored picture has this name. */
    public boolean knows(MediaId id) {
        return sql.first("select sha256 from media.picture where sha256 = ?", row -> row.text("sha256"), id.sha256())
                .isPresent();
    }
}
