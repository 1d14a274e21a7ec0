package assay.scoring.scorecards.domain.development;

/** How the bad rate may run along the bins of a characteristic. */
public enum BinningTrend {
    /** Ascending or descending, or with one turn where that tells clearly more. */
    AUTO,
    ASCENDING,
    DESCENDING,
    /** Up, then down. */
    PEAK,
    /** Down, then up. */
    VALLEY,
    /** Any. */
    NONE
}
