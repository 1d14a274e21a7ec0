package assay.bench.plain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;

/** A constant answer of about a valuation's size: what the framework alone can do. */
@Path("/plain")
public class PlainResource {

    private static final Answer ANSWER = new Answer(
            UUID.fromString("01930000-0000-7000-8000-000000000000"),
            "demo",
            "VALUED",
            12,
            40.142857142857146,
            51.285714285714285,
            12345.67,
            0.9345678901234567,
            9.123456789012345,
            8.5123456789012345,
            "105123.45",
            "CNY",
            "A",
            UUID.fromString("01930000-0000-7000-8000-000000000001"),
            LocalDate.of(2026, 1, 1),
            52,
            0.15);

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Answer get() {
        return ANSWER;
    }

    /** Nothing but fields to serialise. */
    public record Answer(
            UUID clientId,
            String portfolio,
            String state,
            int frequency,
            double recency,
            double age,
            double monetaryValue,
            double pAlive,
            double expectedTransactions,
            double discountedExpectedTransactions,
            String amount,
            String currency,
            String tier,
            UUID modelId,
            LocalDate asOf,
            int horizonWeeks,
            double discountRate) {}
}
