package org.sandaga.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The last {@link #MOST} messages, each a file of its own when there is a folder: an envelope line, then what came. */
final class Mailbox {
    static final int MOST = 3_000;

    private final SequencedMap<String, Message> messages = new LinkedHashMap<>();
    private final Optional<Path> folder;
    private long last;

    Mailbox(Optional<Path> data) {
        folder = data.map(path -> path.resolve("mail"));
        folder.ifPresent(this::read);
    }

    private void read(Path path) {
        try {
            Files.createDirectories(path);
            try (Stream<Path> files = Files.list(path)) {
                files.filter(file -> file.toString().endsWith(".eml")).sorted().forEach(this::readOne);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOne(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = 0;
            while (bytes[end] != '\n') {
                end++;
            }
            String[] envelope = new String(bytes, 0, end, StandardCharsets.UTF_8).split(" ");
            String id = file.getFileName().toString().replace(".eml", "");
            List<String> recipients = Arrays.asList(envelope).subList(1, envelope.length);
            byte[] raw = Arrays.copyOfRange(bytes, end + 1, bytes.length);
            messages.put(id, new Message(id, Instant.parse(envelope[0]), recipients, raw));
            last = Math.max(last, Long.parseLong(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Message add(Instant received, List<String> recipients, byte[] raw) {
        String id = "%08d".formatted(++last);
        Message message = new Message(id, received, recipients, raw);
        folder.ifPresent(path -> write(path, message));
        messages.put(id, message);
        if (messages.size() > MOST) {
            forget(messages.firstEntry().getKey());
        }
        return message;
    }

    private static void write(Path path, Message message) {
        byte[] envelope =
                (message.received + " " + String.join(" ", message.recipients) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(envelope, envelope.length + message.raw.length);
        System.arraycopy(message.raw, 0, whole, envelope.length, message.raw.length);
        try {
            Path unfinished = Files.write(path.resolve(message.id + ".part"), whole);
            Files.move(unfinished, path.resolve(message.id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(String id) {
        messages.remove(id);
        folder.ifPresent(path -> {
            try {
                Files.deleteIfExists(path.resolve(id + ".eml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    synchronized Optional<Message> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Newest first; an empty wish is for all. */
    synchronized List<Message> sentTo(String recipient) {
        return messages.sequencedValues().reversed().stream()
                .filter(message -> recipient.isEmpty() || message.isFor(recipient))
                .toList();
    }

    synchronized int size() {
        return messages.size();
    }

    synchronized void clear() {
        List.copyOf(messages.keySet()).forEach(this::forget);
    }
}
