package org.sandaga.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.sandaga.shared.Ids;

/**
 * The keys that sign access tokens: every {@code *.jwk} of a folder verifies, the last by name signs.
 *
 * <p>To roll over, put a new file beside the old one on every node and remove the old one ten minutes later.
 */
@ApplicationScoped
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());
    private static final String SUFFIX = ".jwk";

    private final TreeMap<String, ECKey> byName = new TreeMap<>();

    @Inject
    SigningKeys(IdentitySettings settings) {
        settings.keyFolder().map(Path::of).ifPresentOrElse(this::load, this::makeOne);
    }

    /** For the container's proxy. */
    SigningKeys() {}

    ECKey newest() {
        return byName.lastEntry().getValue();
    }

    Optional<ECKey> named(String kid) {
        return Optional.ofNullable(byName.get(kid));
    }

    /** The public halves by name. */
    Map<String, ECKey> all() {
        return byName;
    }

    private void makeOne() {
        LOG.info("sandaga.identity.key.folder is not set: tokens of this start will not survive it");
        add(generated());
    }

    private void load(Path folder) {
        try {
            Files.createDirectories(folder);
            read(folder);
            if (byName.isEmpty()) {
                write(folder, generated());
                read(folder);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of signing keys cannot be used: " + folder, unreadable);
        }
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                add(parse(file));
            }
        }
    }

    private static ECKey parse(Path file) throws IOException {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (!Curve.P_256.equals(key.getCurve()) || !key.isPrivate() || key.getKeyID() == null) {
                throw new IOException(file + " is not a private P-256 key with a kid");
            }
            return key;
        } catch (ParseException broken) {
            throw new IOException(file + " is not a JWK", broken);
        }
    }

    private void add(ECKey key) {
        byName.put(key.getKeyID(), key);
    }

    /** Written whole or not at all; of two nodes that start at once one name sorts last on both. */
    private static void write(Path folder, ECKey key) throws IOException {
        Path draft = Files.createTempFile(
                folder,
                "key",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        try {
            Files.move(draft, folder.resolve(key.getKeyID() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException made) {
            Files.delete(draft);
        }
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(Ids.next().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
