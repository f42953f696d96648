package org.sandaga.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;

/** Takes pictures in and gives them out by their hash; the store is never called inside a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Media {
    private final Instance<MediaStore> store;
    private final PicturePolicy policy;
    private final MediaRegister register;
    private final Renditions renditions;

    @Inject
    Media(Instance<MediaStore> store, PicturePolicy policy, MediaRegister register, Renditions renditions) {
        this.store = store;
        this.policy = policy;
        this.register = register;
        this.renditions = renditions;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Media() {
        this(null, null, null, null);
    }

    /**
     * Stores a picture; the same bytes give the same name, however often.
     *
     * @param bytes a JPEG, PNG or WebP picture
     * @throws NotAPicture when they are something else, or too much
     */
    public MediaId store(Actor actor, byte[] bytes) {
        if (!actor.may(Permission.SHOP_OFFERS)
                && !actor.may(Permission.SHOP_SETTINGS)
                && !actor.may(Permission.CATALOG_EDIT)) {
            throw new NotAllowed(Permission.SHOP_OFFERS);
        }
        PictureHeader header = policy.checked(bytes);
        MediaId id = hash(bytes);
        store.get().put(id, bytes);
        register.note(id, header.type(), bytes.length, header.width(), header.height());
        return id;
    }

    /** A picture with its bytes, for anybody who knows its hash. */
    public Optional<MediaFile> file(MediaId id) {
        return store.get()
                .get(id)
                .flatMap(bytes -> PictureHeader.of(bytes).map(header -> new MediaFile(id, header.type(), bytes)));
    }

    /**
     * A picture drawn no wider than a page has room for, as a JPEG without what a camera wrote beside it; the original
     * when the machine cannot draw its kind.
     *
     * @param width 160, 320, 640 or 1280
     * @throws org.sandaga.shared.NotFound for another width
     */
    public Optional<MediaFile> file(MediaId id, int width) {
        return renditions.of(id, width, PictureType.JPEG, () -> file(id));
    }

    /** The same as WebP, which is smaller; a JPEG all the same where {@link #writesWebp} says no. */
    public Optional<MediaFile> webp(MediaId id, int width) {
        return renditions.of(id, width, PictureType.WEBP, () -> file(id));
    }

    /** Whether this machine writes WebP. */
    public boolean writesWebp() {
        return renditions.areWebp();
    }

    private static MediaId hash(byte[] bytes) {
        try {
            return new MediaId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
