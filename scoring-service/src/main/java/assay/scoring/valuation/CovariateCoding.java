package assay.scoring.valuation;

import assay.scoring.activity.ClientTraits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How classes become numbers: each class but the most frequent one of a covariate is a number of its own, 1 for clients
 * that belong to it and 0 for the others. Small classes and clients of no known class count with the most frequent one.
 *
 * @param indicators in the order in which a client's values are given
 */
record CovariateCoding(List<Indicator> indicators) {

    /** Fewer clients say too little about a class of their own; as for repeat buyers the number is ours. */
    static final int FEWEST_OF_LEVEL = 30;

    /** Further classes count with the most frequent one, so that a fit stays small. */
    static final int MOST_LEVELS = 12;

    private static final String SEPARATOR = "=";

    /** One class. */
    record Indicator(Covariate covariate, String level) {

        /** As it is stored and shown, for example {@code INDUSTRY=F}. */
        String name() {
            return covariate + SEPARATOR + level;
        }

        static Indicator of(String name) {
            int separator = name.indexOf(SEPARATOR);
            return new Indicator(Covariate.valueOf(name.substring(0, separator)), name.substring(separator + 1));
        }
    }

    static CovariateCoding of(List<String> names) {
        return new CovariateCoding(names.stream().map(Indicator::of).toList());
    }

    /** The coding of a portfolio; a covariate that tells no two classes apart has no indicator in it. */
    static CovariateCoding of(List<Covariate> covariates, Collection<ClientTraits> clients) {
        List<Indicator> indicators = new ArrayList<>();
        for (Covariate covariate : covariates) {
            Map<String, Integer> counts = new TreeMap<>();
            for (ClientTraits client : clients) {
                String level = covariate.levelOf(client);
                if (level != null) {
                    counts.merge(level, 1, Integer::sum);
                }
            }
            counts.entrySet().stream()
                    .filter(level -> level.getValue() >= FEWEST_OF_LEVEL)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(MOST_LEVELS)
                    .skip(1)
                    .map(level -> new Indicator(covariate, level.getKey()))
                    .forEach(indicators::add);
        }
        return new CovariateCoding(indicators);
    }

    boolean tellsApartBy(Covariate covariate) {
        return indicators.stream().anyMatch(indicator -> indicator.covariate() == covariate);
    }

    List<String> names() {
        return indicators.stream().map(Indicator::name).toList();
    }

    /** A client's values. */
    List<Double> values(ClientTraits client) {
        return indicators.stream()
                .map(indicator -> indicator.level().equals(indicator.covariate().levelOf(client)) ? 1.0 : 0.0)
                .toList();
    }
}
