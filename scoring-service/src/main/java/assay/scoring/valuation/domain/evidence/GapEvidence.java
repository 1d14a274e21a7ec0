package assay.scoring.valuation.domain.evidence;

/**
 * Whether transactions follow a schedule, as far as can be seen from them: payments by contract come in even gaps, acts of
 * choice do not. A client is regular whose gaps vary by less than a quarter of their mean (coefficient of variation below
 * 0.25); a client who acts at random has a coefficient of about 1. The thresholds are ours.
 *
 * @param clients clients with at least {@link #FEWEST_GAPS} gaps
 * @param regular those of them whose gaps are even
 */
public record GapEvidence(int clients, int regular) {

    /** Fewer gaps of one client say nothing about their evenness. */
    public static final int FEWEST_GAPS = 3;

    private static final double EVEN = 0.25;
    private static final double MOST = 0.5;

    /** Share of the clients that could be judged whose gaps are even; 0 when none could be judged. */
    public double share() {
        return clients == 0 ? 0 : (double) regular / clients;
    }

    /** Whether the transactions look as if made by contract: most clients are regular. */
    public boolean looksContractual() {
        return share() > MOST;
    }

    /** Takes in one client's gaps after the other's. Used once and by one thread. */
    public static final class Counter {

        private int clients;
        private int regular;
        private int gaps;
        private double mean;
        private double squares; // of the differences from the mean, by Welford's recurrence

        /** A gap of the present client, in days above 0. */
        public void gap(long days) {
            gaps++;
            double before = days - mean;
            mean += before / gaps;
            squares += before * (days - mean);
        }

        /** Ends the present client. */
        public void nextClient() {
            if (gaps >= FEWEST_GAPS) {
                clients++;
                regular += squares / (gaps - 1) < EVEN * EVEN * mean * mean ? 1 : 0;
            }
            gaps = 0;
            mean = 0;
            squares = 0;
        }

        public GapEvidence evidence() {
            return new GapEvidence(clients, regular);
        }
    }
}
