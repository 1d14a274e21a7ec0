package assay.gateway.contract.domain;

import java.util.List;
import java.util.Set;

/**
 * Who may call an operation, as alternatives of roles: the roles of one alternative must all be held. No alternative at
 * all means anybody, without a token.
 */
public record Access(List<Set<String>> alternatives) {

    public static final Access PUBLIC = new Access(List.of());

    public Access {
        alternatives = alternatives.stream().map(Set::copyOf).toList();
    }

    public boolean isPublic() {
        return alternatives.isEmpty();
    }

    /** Whether a caller with a valid token that names these roles may pass. */
    public boolean admits(Set<String> roles) {
        if (isPublic()) {
            return true;
        }
        for (Set<String> alternative : alternatives) {
            if (roles.containsAll(alternative)) {
                return true;
            }
        }
        return false;
    }
}
