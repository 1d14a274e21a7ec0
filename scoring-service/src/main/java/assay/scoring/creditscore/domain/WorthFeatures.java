package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Feature.FactSource.VALUATION;
import static assay.scoring.creditscore.domain.Feature.category;
import static assay.scoring.creditscore.domain.Feature.number;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Features out of the model of lifetime value. */
final class WorthFeatures {

    private WorthFeatures() {}

    static List<Feature> all() {
        return List.of(
                of("pAlive", "probability", "Probability that the client is still active", "客户仍活跃的概率", Worth::pAlive),
                of(
                        "expectedTransactions",
                        "count",
                        "Expected transactions within the model's horizon",
                        "预测期内预期交易笔数",
                        Worth::expectedTransactions),
                of("grossClv", "money", "Lifetime value, gross", "客户终身价值（总额）", Worth::grossClv),
                of("netClv", "money", "Lifetime value, net of costs", "客户终身价值（净额）", Worth::netClv),
                category(
                        "valueTier",
                        VALUATION,
                        "Tier of value",
                        "价值层级",
                        facts -> FeatureValue.of(facts.worth().tier())));
    }

    private static Feature of(String name, String unit, String en, String zh, Function<Worth, @Nullable Double> part) {
        return number(name, unit, VALUATION, en, zh, facts -> FeatureValue.of(part.apply(facts.worth())));
    }
}
