package org.sandaga.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/**
 * Names styles, scripts and drawings by what is in them, so that browsers keep them for ever and yet see each change.
 *
 * <p>All portals ask for them at the root of the host: one copy serves the three, and no sign-in stands before it.
 */
@Named
@ApplicationScoped
public class Assets {
    /** The parameter that says which version is wanted. */
    static final String VERSION = "v";

    private static final int DIGITS = 12;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final ServletContext files;

    @Inject
    Assets(ServletContext files) {
        this.files = files;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Assets() {
        this(null);
    }

    /** The address of a file such as {@code /kit/base.css}. */
    public String at(String path) {
        return known.computeIfAbsent(path, this::versioned);
    }

    /** An icon of the house, for {@code <use>}. */
    public String icon(String name) {
        return at("/kit/icons.svg") + "#" + name;
    }

    private String versioned(String path) {
        try (InputStream file = files.getResourceAsStream(path)) {
            return file == null ? path : path + "?" + VERSION + "=" + hash(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
