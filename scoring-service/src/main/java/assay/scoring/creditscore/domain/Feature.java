package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Characteristic;
import java.util.function.Function;

/**
 * A feature: what a scorecard may ask about a client.
 *
 * @param name stable name, also that of a characteristic
 * @param type how its values read
 * @param unit for example {@code days}, {@code share}, {@code category}
 * @param source where the facts come from
 * @param label what people call it
 * @param value the computation, of its argument alone
 */
public record Feature(
        String name,
        Characteristic.ValueType type,
        String unit,
        FactSource source,
        BilingualText label,
        Function<ClientFacts, FeatureValue> value) {

    /** Where the facts of a feature come from, and what "as of a day" means there. */
    public enum FactSource {
        /** The client's profile. */
        PROFILE(
                "The latest profile recorded up to the end of the day; before the first one, the first one.",
                "截至当日日终登记的最新客户资料；首次登记之前取首次资料。"),
        /** The log of transactions and contacts. */
        ACTIVITY(
                "Entries that occurred on or before the day and were recorded by the time of knowledge; windows end"
                        + " with the day. An entry taken back on or before the day does not count.",
                "当日及以前发生、且在认知时点前已记录的事项；时间窗以当日为止。当日及以前冲正的事项不计。"),
        /** The released model of lifetime value. */
        VALUATION(
                "The portfolio's released model, computed from the entries that count for the day.",
                "以已发布的价值模型，按当日应计事项计算。"),
        /** Figures in the request. */
        REQUEST(
                "Figures given with the request; a statement's period must end on or before the day.",
                "请求中提供的数据；报表期末不得晚于当日。");

        private final BilingualText asOfRule;

        FactSource(String en, String zh) {
            asOfRule = new BilingualText(en, zh);
        }

        public BilingualText asOfRule() {
            return asOfRule;
        }
    }

    static Feature number(
            String name,
            String unit,
            FactSource source,
            String en,
            String zh,
            Function<ClientFacts, FeatureValue> value) {
        return new Feature(name, Characteristic.ValueType.NUMERIC, unit, source, new BilingualText(en, zh), value);
    }

    static Feature category(
            String name, FactSource source, String en, String zh, Function<ClientFacts, FeatureValue> value) {
        return new Feature(
                name, Characteristic.ValueType.CATEGORICAL, "category", source, new BilingualText(en, zh), value);
    }

    /** The feature's value; missing where the facts do not tell. */
    public FeatureValue of(ClientFacts facts) {
        return value.apply(facts);
    }
}
