package assay.client.profile.domain;

import java.util.Arrays;
import java.util.List;

/** The part a client plays in the bank's project business. */
public enum ClientType {
    LENDER,
    INVESTOR,
    GOVERNMENT_BODY,
    PARTNER,
    CORPORATE_BORROWER;

    /** The finer kinds of this type, in the order in which they are declared; never empty. */
    public List<ClientSubtype> subtypes() {
        return Arrays.stream(ClientSubtype.values())
                .filter(subtype -> subtype.type() == this)
                .toList();
    }

    /** Whether a natural person can play this part: nobody is a bank or a government. */
    public boolean admits(PersonType person) {
        return person == PersonType.LEGAL || (this != LENDER && this != GOVERNMENT_BODY);
    }
}
