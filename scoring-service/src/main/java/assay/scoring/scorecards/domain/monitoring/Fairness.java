package assay.scoring.scorecards.domain.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a card treats the groups of an attribute that it must not use. Figures, no judgement: a gap can have grounds that
 * the attribute does not show.
 *
 * @param groups by name
 * @param approvalRateRatio lowest approval rate of a group / highest, in [0, 1]; below 0.8 is the customary sign of
 *     adverse impact. Null unless two groups are large enough and one of them has approvals
 * @param meanPdGap highest mean probability of default less lowest; null unless two groups are large enough
 * @param goodsApprovedGap highest share of good clients approved less lowest; null unless known for two groups
 * @param badsApprovedGap highest share of defaulted clients approved less lowest; null unless known for two groups
 */
public record Fairness(
        List<FairnessGroup> groups,
        @Nullable Double approvalRateRatio,
        @Nullable Double meanPdGap,
        @Nullable Double goodsApprovedGap,
        @Nullable Double badsApprovedGap) {

    /** Records that a group needs to be compared; smaller ones are listed only. */
    public static final int LEAST_RECORDS = 30;

    /**
     * One decided record.
     *
     * @param group value of the attribute
     * @param pd probability of default
     * @param approved whether it passed
     * @param defaulted outcome; null while unknown
     */
    public record Decided(
            String group,
            double pd,
            boolean approved,
            @Nullable Boolean defaulted) {}

    /**
     * Figures of one group.
     *
     * @param records its size
     * @param compared whether it is large enough to be compared
     * @param goodsApproved share approved of those known to be good; null when there are none
     * @param badsApproved share approved of those known to have defaulted; null when there are none
     */
    public record FairnessGroup(
            String name,
            int records,
            boolean compared,
            double approvalRate,
            double meanPd,
            @Nullable Double goodsApproved,
            @Nullable Double badsApproved) {}

    public Fairness {
        groups = List.copyOf(groups);
    }

    /** Figures of the records of a period. */
    public static Fairness of(List<Decided> records) {
        Map<String, List<Decided>> byName = new TreeMap<>();
        records.forEach(record -> byName.computeIfAbsent(record.group(), name -> new ArrayList<>())
                .add(record));
        List<FairnessGroup> groups = byName.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        List<FairnessGroup> compared =
                groups.stream().filter(FairnessGroup::compared).toList();
        List<Double> rates = compared.stream().map(FairnessGroup::approvalRate).toList();
        Double highest = rates.stream().max(Double::compare).orElse(0.0);
        return new Fairness(
                groups,
                rates.size() < 2 || highest == 0
                        ? null
                        : rates.stream().min(Double::compare).orElseThrow() / highest,
                gap(compared.stream().map(FairnessGroup::meanPd).toList()),
                gap(known(compared.stream().map(FairnessGroup::goodsApproved).toList())),
                gap(known(compared.stream().map(FairnessGroup::badsApproved).toList())));
    }

    private static FairnessGroup group(String name, List<Decided> records) {
        double approved = records.stream().filter(Decided::approved).count();
        double pds = records.stream().mapToDouble(Decided::pd).sum();
        return new FairnessGroup(
                name,
                records.size(),
                records.size() >= LEAST_RECORDS,
                approved / records.size(),
                pds / records.size(),
                approvedAmong(records, false),
                approvedAmong(records, true));
    }

    private static @Nullable Double approvedAmong(List<Decided> records, boolean defaulted) {
        List<Decided> known = records.stream()
                .filter(r -> r.defaulted() != null && r.defaulted() == defaulted)
                .toList();
        double approved = known.stream().filter(Decided::approved).count();
        return known.isEmpty() ? null : approved / known.size();
    }

    private static List<Double> known(List<@Nullable Double> figures) {
        List<Double> known = new ArrayList<>();
        for (Double figure : figures) {
            if (figure != null) {
                known.add(figure);
            }
        }
        return known;
    }

    private static @Nullable Double gap(List<Double> figures) {
        return figures.size() < 2
                ? null
                : figures.stream().max(Double::compare).orElseThrow()
                        - figures.stream().min(Double::compare).orElseThrow();
    }
}
