package org.sandaga.media;

import org.sandaga.shared.InvalidInput;

/** The bytes are no JPEG, PNG or WebP picture, whatever their name says, or a broken or too large one. */
public class NotAPicture extends InvalidInput {
    private static final long serialVersionUID = 1L;

    public NotAPicture(String reason) {
        super("picture", reason);
    }
}
