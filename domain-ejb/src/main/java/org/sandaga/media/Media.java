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

/**
 * Takes pictures in and gives them out by their hash; the store is never called, and nothing drawn, inside a
 * transaction.
 */
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
     * Stores a picture drawn anew, upright, on white and at most 2,560 pixels a side; what else came with it, such as
     * the place where a photograph was taken, is gone. The same bytes give the same name, however often.
     *
     * @param bytes a JPEG, PNG or WebP picture
     * @throws NotAPicture when they are something else, cannot be drawn, or are too much
     * @throws TooManyPicturesAtOnce when too many others are being drawn
     */
    public MediaId store(Actor actor, byte[] bytes) {
        if (!actor.may(Permission.SHOP_OFFERS)
                && !actor.may(Permission.SHOP_SETTINGS)
                && !actor.may(Permission.CATALOG_EDIT)) {
            throw new NotAllowed(Permission.SHOP_OFFERS);
        }
        policy.check(bytes);
        byte[] drawn = renditions.redrawn(bytes).orElseThrow(PicturePolicy::noPicture);
        PictureHeader header = PictureHeader.of(drawn).orElseThrow();
        MediaId id = hash(drawn);
        store.get().put(id, drawn);
        register.note(id, header.type(), drawn.length, header.width(), header.height());
        return id;
    }

    /** The most bytes that a picture may have. */
    public int mostBytes() {
        return policy.mostBytes();
    }

    /** Whether a picture has this name; it is neither fetched nor drawn to tell. */
    public boolean has(MediaId id) {
        return register.knows(id);
    }

    /** A picture as large as there is room for anywhere, for anybody who knows its name. */
    public Optional<MediaFile> file(MediaId id) {
        return file(id, Rendition.LARGEST);
    }

    /**
     * A picture drawn no wider than a page has room for, as a JPEG.
     *
     * @param width 160, 320, 640, 1280 or 2560
     * @throws org.sandaga.shared.NotFound for another width
     * @throws TooManyPicturesAtOnce when it has to be drawn, and too many others are being drawn
     */
    public Optional<MediaFile> file(MediaId id, int width) {
        return renditions.of(id, width, PictureType.JPEG, () -> has(id), () -> stored(id));
    }

    /** The same as WebP, which is smaller; a JPEG all the same where {@link #writesWebp} says no. */
    public Optional<MediaFile> webp(MediaId id, int width) {
        return renditions.of(id, width, PictureType.WEBP, () -> has(id), () -> stored(id));
    }

    /** Whether this machine writes WebP. */
    public boolean writesWebp() {
        return renditions.areWebp();
    }

    private Optional<byte[]> stored(MediaId id) {
        return store.get().get(id);
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
