package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * A client and what the model said of it when it was fitted. Stored with the model and computed again before the model is
 * activated: a model read back wrongly, or a program that computes otherwise than the one that fitted it, is found out.
 *
 * @param client the client
 * @param horizon of the expectation
 * @param pAlive probability of being active
 * @param discounted discounted expected transactions within the horizon
 */
public record SelfTest(ClientHistory client, ForecastHorizon horizon, double pAlive, double discounted) {

    /** Relative difference beyond which a record fails. */
    public static final double TOLERANCE = 1e-9;

    private static final List<ClientHistory> CLIENTS = List.of(
            new ClientHistory(0, 0, 26),
            new ClientHistory(1, 3, 52),
            new ClientHistory(2, 50, 52),
            new ClientHistory(7, 80, 104),
            new ClientHistory(30, 200, 208));

    /** Records of clients of every kind: silent and busy, young and old. */
    public static List<SelfTest> of(RepeatModel model) {
        return CLIENTS.stream()
                .map(client -> new SelfTest(
                        client,
                        ForecastHorizon.DEFAULT,
                        model.pAlive(client),
                        model.discountedExpectedTransactions(client, ForecastHorizon.DEFAULT)))
                .toList();
    }

    /** Whether the model still says the same. */
    public boolean passes(RepeatModel model) {
        return same(pAlive, model.pAlive(client))
                && same(discounted, model.discountedExpectedTransactions(client, horizon));
    }

    private static boolean same(double recorded, double now) {
        return FastMath.abs(recorded - now) <= TOLERANCE * FastMath.max(FastMath.abs(recorded), 1e-6);
    }
}
