package org.sandaga.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keeps what happened in an append-only file of JSON lines, so that a killed sandbox comes back as it was. Each line is
 * written whole in one call; a torn last line is left out on reading.
 */
public final class Journal implements AutoCloseable {
    private final Path file;
    private FileChannel channel;

    /** Opens the journal of a folder, which is made when it isn't there. */
    public Journal(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            file = folder.resolve(name);
            channel = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Reads every whole line, oldest first. */
    public void replay(Consumer<ObjectNode> line) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(Journal::read).flatMap(Optional::stream).forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ObjectNode> read(String text) {
        try {
            return Optional.of(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Json.NotAnObject torn) {
            return Optional.empty();
        }
    }

    /** Adds a line; gives its bytes. */
    public long append(ObjectNode line) {
        try {
            return write(channel, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(FileChannel out, ObjectNode line) throws IOException {
        byte[] json = Json.bytes(line);
        ByteBuffer buffer = ByteBuffer.allocate(json.length + 1);
        buffer.put(json).put((byte) '\n').flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        return buffer.capacity();
    }

    /** Puts a shorter story in the place of all lines so far; gives its bytes. */
    public long rewrite(Stream<ObjectNode> lines) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            channel.close();
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (ObjectNode line : (Iterable<ObjectNode>) lines::iterator) {
                    write(out, line);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = open();
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
