package assay.foundation.security;

/** What a caller may do; the names stand in the token's claim {@code groups}. */
public final class Roles {

    /** Reads clients of the books in the token. */
    public static final String CLIENT_READER = "client-reader";

    /** Registers and changes clients. */
    public static final String CLIENT_WRITER = "client-writer";

    /** Records and imports interactions. */
    public static final String INTERACTION_WRITER = "interaction-writer";

    /** Reads scores of the books in the token. */
    public static final String SCORE_READER = "score-reader";

    /** Scores credit and proposes financing. */
    public static final String CREDIT_OFFICER = "credit-officer";

    /** Fits models. */
    public static final String MODEL_OWNER = "model-owner";

    /** Releases models; never the one who asked for them. */
    public static final String MODEL_VALIDATOR = "model-validator";

    /** Reads everything, the audit trail included; changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Answers data subjects: access, correction, erasure. Sees every book. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    /** Runs the system: jobs, rescoring, dead letters. */
    public static final String OPERATOR = "operator";

    /** Another service of the product. */
    public static final String SERVICE = "service";

    private Roles() {}
}
