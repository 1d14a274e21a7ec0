package assay.scoring.activity;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a client beforehand and hardly changes, as far as models of whole portfolios may use it.
 *
 * @param type for example {@code CORPORATE_BORROWER}; null for a client we were not told of
 * @param sizeClass of an enterprise
 * @param wealthClass of a person
 * @param industry section or division of ISIC, for example {@code F42}
 * @param region country or subdivision of ISO 3166, for example {@code CN-31}
 */
public record ClientTraits(
        @Nullable String type,
        @Nullable String sizeClass,
        @Nullable String wealthClass,
        @Nullable String industry,
        @Nullable String region) {

    /** Of a client we were not told of. */
    public static final ClientTraits UNKNOWN = new ClientTraits(null, null, null, null, null);

    /** The type with the size or wealth class, for example {@code CORPORATE_BORROWER/SME}; the type alone without one. */
    public @Nullable String segment() {
        String subclass = sizeClass == null ? wealthClass : sizeClass;
        return type == null || subclass == null ? type : type + "/" + subclass;
    }

    /** Whether the client belongs to a segment, which may be named with or without the class. */
    public boolean belongsTo(String named) {
        return named.equals(type) || named.equals(segment());
    }

    /** The section of ISIC, its first letter. */
    public @Nullable String industrySection() {
        return industry == null ? null : industry.substring(0, 1);
    }
}
