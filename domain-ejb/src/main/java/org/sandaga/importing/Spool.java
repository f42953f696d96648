package org.sandaga.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Sql;

/** Keeps uploaded files in pieces, each in a transaction of its own, and gives them out again piece by piece. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Spool {
    static final int PIECE = 1 << 20;

    private final Sql sql;
    private final ImportRecords records;

    @Inject
    Spool(Sql sql, ImportRecords records) {
        this.sql = sql;
        this.records = records;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Spool() {
        this(null, null);
    }

    /** Begins a file, in place of one that was there. */
    @ForVendor
    public void begin(Actor actor, ImportId id, ImportFile file) {
        requireOpen(actor, id);
        sql.update("delete from importing.file where import_id = ? and file = ?", id, file);
        sql.update("insert into importing.file (import_id, file, size, whole) values (?, ?, 0, false)", id, file);
    }

    /** Adds a piece; two uploads of one file at once are refused by the number of the piece. */
    @ForVendor
    public void add(Actor actor, ImportId id, ImportFile file, int no, byte[] bytes) {
        requireOpen(actor, id);
        sql.update(
                "insert into importing.file_part (import_id, file, no, bytes) values (?, ?, ?, ?)",
                id,
                file,
                no,
                bytes);
        sql.update(
                "update importing.file set size = size + ? where import_id = ? and file = ?", bytes.length, id, file);
    }

    /** Says that the file is whole. */
    @ForVendor
    public void end(Actor actor, ImportId id, ImportFile file) {
        requireOpen(actor, id);
        sql.update("update importing.file set whole = true where import_id = ? and file = ?", id, file);
    }

    private void requireOpen(Actor actor, ImportId id) {
        Imports.requireImporter(actor);
        ImportState state = records.lock(actor.vendor(), id);
        if (state != ImportState.OPEN) {
            throw new ImportNotInState(id, state);
        }
    }

    /** A piece; empty after the last one. */
    public byte[] piece(ImportId id, ImportFile file, int no) {
        return sql.first(
                        "select encode(bytes, 'base64') as bytes from importing.file_part where import_id = ? and file = ? and no = ?",
                        row -> java.util.Base64.getMimeDecoder().decode(row.text("bytes")),
                        id,
                        file,
                        no)
                .orElse(new byte[0]);
    }

    /** The file as a stream that holds one piece at a time; for whoever stands outside any transaction. */
    static InputStream stream(Spool spool, ImportId id, ImportFile file) {
        return new InputStream() {
            private InputStream piece = InputStream.nullInputStream();
            private int next;
            private boolean over;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int got = piece.read(into, from, most);
                while (got < 0 && !over) {
                    byte[] bytes = spool.piece(id, file, next++);
                    over = bytes.length == 0;
                    piece = new ByteArrayInputStream(bytes);
                    got = piece.read(into, from, most);
                }
                return got;
            }
        };
    }
}
