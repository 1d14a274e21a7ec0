package assay.client.profile.domain;

import java.util.Optional;

/** Who issued an identifier, and so what it looks like. */
public enum IdentifierScheme {
    /** Unified social credit code of China, with its check digit. */
    USCC,
    /** Legal entity identifier, with its check digits. */
    LEI,
    /** Identity number of a natural person, issued by a state. */
    NATIONAL_ID,
    /** Passport number of a natural person. */
    PASSPORT,
    /** Any other register; free text. */
    OTHER;

    /** Whether only a human being can carry it. */
    public boolean isPersonal() {
        return this == NATIONAL_ID || this == PASSPORT;
    }

    /** The code of what is wrong with the value's form, or empty when it can be an identifier of this scheme. */
    Optional<String> faultOf(String value) {
        return switch (this) {
            case USCC -> UnifiedSocialCreditCode.faultOf(value);
            case LEI -> LegalEntityIdentifier.faultOf(value);
            case NATIONAL_ID, PASSPORT ->
                value.matches("[0-9A-Za-z]([0-9A-Za-z./ -]{0,38}[0-9A-Za-z])?")
                        ? Optional.empty()
                        : Optional.of("document-number");
            case OTHER -> Optional.empty();
        };
    }
}
