package org.sandaga.media;

/**
 * A picture as it was drawn, with its bytes; callers do not change the array.
 *
 * @param id the picture that it was drawn from
 * @param type what the bytes are
 */
@SuppressWarnings("ArrayRecordComponent")
public record MediaFile(MediaId id, PictureType type, byte[] bytes) {}
