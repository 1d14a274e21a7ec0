package assay.client.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a client's facts must not be stored as it is, in the form in which it may be stored. The name of a legal
 * person stays readable and searchable; the name of a natural person is encrypted and found by its whole.
 */
record SealedFacts(
        @Nullable String name,
        @Nullable String nameFolded,
        byte @Nullable [] nameSealed,
        byte @Nullable [] nameIndex,
        byte[] referenceSealed,
        List<SealedIdentifier> identifiers) {}
