package assay.local.demo;

import org.jspecify.annotations.Nullable;

/**
 * A client as the bank's core system knows it; the codes are those of the public interface.
 *
 * @param id the core system's number
 * @param sponsor number of the sponsor behind a special-purpose company; told to nobody but the truth file
 */
record DemoClient(
        String id,
        String type,
        @Nullable String subtype,
        String person,
        String name,
        @Nullable String sizeClass,
        @Nullable String wealthClass,
        @Nullable String industry,
        String region,
        String book,
        String legalBasis,
        @Nullable String sponsor) {}
