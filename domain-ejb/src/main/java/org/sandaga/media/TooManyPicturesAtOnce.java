package org.sandaga.media;

import org.sandaga.shared.BusinessRuleViolated;

/** So many pictures are being drawn that this one had no turn in good time; a moment later it will have. */
public class TooManyPicturesAtOnce extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    @Override
    public long retryAfterSeconds() {
        return 5;
    }
}
