package assay.local;

/**
 * The published closed forms of BG/NBD and Gamma-Gamma, written down a second time and as plainly as possible, so that
 * the service's own implementation is not its own judge. Sources: Fader, Hardie, Lee (2005), Marketing Science 24(2),
 * equation 10; Fader and Hardie, notes 021 and 025. The hypergeometric function is summed as a power series after
 * Euler's transformation, without any care for speed.
 */
record ClosedForms(double r, double alpha, double a, double b, double p, double q, double v) {

    double pAlive(int x, double recency, double age) {
        return 1 / (1 + a / (b + x - 1) * Math.pow((alpha + age) / (alpha + recency), r + x));
    }

    double expected(int x, double recency, double age, double weeks) {
        double z = weeks / (alpha + age + weeks);
        double shrink = Math.pow((alpha + age) / (alpha + age + weeks), r + x);
        double bracket = 1 - shrink * hypergeometric(r + x, b + x, a + b + x - 1, z);
        return pAlive(x, recency, age) * (a + b + x - 1) / (a - 1) * bracket;
    }

    double discounted(int x, double recency, double age, int horizonWeeks, double annualRate) {
        double weekly = Math.pow(1 + annualRate, 1 / 52.0);
        double sum = 0;
        double before = 0;
        for (int week = 1; week <= horizonWeeks; week++) {
            double now = expected(x, recency, age, week);
            sum += (now - before) / Math.pow(weekly, week);
            before = now;
        }
        return sum;
    }

    double spend(int x, double meanValue) {
        return p * (v + meanValue * x) / (p * x + q - 1);
    }

    private static double hypergeometric(double a, double b, double c, double z) {
        double left = c - a;
        double right = c - b;
        double term = 1;
        double sum = 1;
        for (int n = 0; n < 100_000 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            term *= (left + n) * (right + n) / (c + n) * z / (n + 1);
            sum += term;
        }
        return Math.pow(1 - z, c - a - b) * sum;
    }
}
