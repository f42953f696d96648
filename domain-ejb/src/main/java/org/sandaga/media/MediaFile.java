package org.sandaga.media;

/**
 * A stored picture with its bytes; callers do not change the array.
 *
 * @param type what the bytes are, told from themselves
 */
@SuppressWarnings("ArrayRecordComponent")
public record MediaFile(MediaId id, PictureType type, byte[] bytes) {}
