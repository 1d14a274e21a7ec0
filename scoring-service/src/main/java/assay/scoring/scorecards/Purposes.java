package assay.scoring.scorecards;

/** What cards decide on. */
final class Purposes {

    static final String MAIN = "main";
    static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?";

    private Purposes() {}
}
