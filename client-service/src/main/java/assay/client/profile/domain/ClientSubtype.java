package assay.client.profile.domain;

/** A finer kind of client; each belongs to exactly one {@link ClientType}. */
public enum ClientSubtype {
    COMMERCIAL_BANK(ClientType.LENDER),
    FOREIGN_BANK(ClientType.LENDER),
    POLICY_BANK(ClientType.LENDER),
    PRIVATE_EQUITY(ClientType.INVESTOR),
    VENTURE_CAPITAL(ClientType.INVESTOR),
    WEALTHY_INDIVIDUAL(ClientType.INVESTOR),
    INFRASTRUCTURE(ClientType.GOVERNMENT_BODY),
    PUBLIC_SERVICE(ClientType.GOVERNMENT_BODY),
    SUPPLIER(ClientType.PARTNER),
    SUBCONTRACTOR(ClientType.PARTNER),
    ADVISER(ClientType.PARTNER),
    CORPORATE(ClientType.CORPORATE_BORROWER),
    SPONSOR(ClientType.CORPORATE_BORROWER),
    SPECIAL_PURPOSE_VEHICLE(ClientType.CORPORATE_BORROWER);

    private final ClientType type;

    ClientSubtype(ClientType type) {
        this.type = type;
    }

    public ClientType type() {
        return type;
    }

    /** Whether the word fits the person: only a wealthy individual is a human being by its name, a vehicle never is. */
    public boolean admits(PersonType person) {
        return switch (this) {
            case WEALTHY_INDIVIDUAL -> person == PersonType.NATURAL;
            case SPECIAL_PURPOSE_VEHICLE, PRIVATE_EQUITY, VENTURE_CAPITAL -> person == PersonType.LEGAL;
            default -> type.admits(person);
        };
    }
}
