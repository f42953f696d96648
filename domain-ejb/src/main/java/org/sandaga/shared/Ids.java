package org.sandaga.shared;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Makes new UUIDv7 (RFC 9562), which sort by the moment they were made. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, later than every one made before it on this machine. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
