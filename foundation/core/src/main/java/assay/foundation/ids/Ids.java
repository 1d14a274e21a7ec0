package assay.foundation.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Identifiers of everything that is stored: UUID version 7 (RFC 9562). They grow with time, so that indexes grow at one
 * end, and tell their reader the time of registration and nothing else.
 */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier, greater than those given out before by this process. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
