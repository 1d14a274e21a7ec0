package assay.scoring.valuation;

import org.jspecify.annotations.Nullable;

/**
 * What part of a portfolio a model is for: all of it, the clients of a segment, or the transactions of a product line.
 *
 * @param segment a client type, with or without the size or wealth class: {@code CORPORATE_BORROWER/SME}
 * @param productLine as transactions name it
 */
record ModelScope(@Nullable String segment, @Nullable String productLine) {

    static final String SEGMENT_PATTERN = "[A-Z][A-Z_]{0,39}(/[A-Z][A-Z_]{0,39})?";

    /** The whole portfolio. */
    static final ModelScope PORTFOLIO = new ModelScope(null, null);

    /** @throws IllegalArgumentException if both are given */
    ModelScope {
        if (segment != null && productLine != null) {
            throw new IllegalArgumentException("either a segment or a line: %s, %s".formatted(segment, productLine));
        }
    }
}
