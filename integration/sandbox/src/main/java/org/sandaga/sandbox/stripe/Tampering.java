package org.sandaga.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Wish;

/**
 * How a webhook is falsified: its signature, its age, or fields that are changed before it is signed.
 *
 * @param signature what is wrong with the signature
 * @param ageSeconds how long ago it seems to have been sent
 * @param event laid over the event, such as another merchant's {@code account}
 * @param object laid over the object inside
 */
record Tampering(Signature signature, int ageSeconds, ObjectNode event, ObjectNode object) {
    static final Tampering NONE = new Tampering(Signature.VALID, 0, Json.object(), Json.object());
    private static final int OLDEST_SECONDS = 30 * 24 * 60 * 60;

    /** What is wrong with a signature. */
    enum Signature {
        VALID,
        WRONG,
        MISSING,
        ALTERED
    }

    static Tampering of(Wish wish) {
        return new Tampering(
                wish.one(Signature.class, "signature", Signature.VALID),
                wish.within("age_seconds", 0, -OLDEST_SECONDS, OLDEST_SECONDS),
                wish.object("event"),
                wish.object("object"));
    }

    /** Whether a receiver gets exactly what Stripe would send. */
    boolean isNone() {
        return equals(NONE);
    }

    /** The event with the changed fields. */
    ObjectNode forge(ObjectNode genuine) {
        ObjectNode forged = genuine.deepCopy();
        Json.merge(forged, event.deepCopy());
        Json.merge(forged.withObject("/data/object"), object.deepCopy());
        return forged;
    }
}
