package assay.scoring.creditscore.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every feature that a scorecard may ask about a client. A feature never changes its meaning under the same name; one
 * that has to gets another name.
 */
public final class FeatureCatalogue {

    /** Grows when features are added. */
    public static final int VERSION = 1;

    private static final Map<String, Feature> FEATURES = byName();

    private static final Set<String> GROUPINGS =
            Set.of("clientType", "clientSubtype", "person", "sizeClass", "industrySection", "country");

    private FeatureCatalogue() {}

    /** All features in the order of the catalogue. */
    public static List<Feature> all() {
        return List.copyOf(FEATURES.values());
    }

    public static Optional<Feature> find(String name) {
        return Optional.ofNullable(FEATURES.get(name));
    }

    /**
     * Categories of the profile by which groups of clients are compared. They are kept with every decision, whatever card
     * and strategy ask for.
     */
    public static Set<String> groupings() {
        return GROUPINGS;
    }

    /** Names that the catalogue does not have, in their order. */
    public static List<String> absent(Collection<String> names) {
        return names.stream().filter(name -> !FEATURES.containsKey(name)).toList();
    }

    /**
     * Values of features for one client.
     *
     * @param names features of the catalogue
     * @throws IllegalArgumentException if one is absent
     */
    public static SortedMap<String, FeatureValue> compute(Collection<String> names, ClientFacts facts) {
        SortedMap<String, FeatureValue> values = new TreeMap<>();
        for (String name : names) {
            Feature feature = find(name).orElseThrow(() -> new IllegalArgumentException("no feature " + name));
            values.put(name, feature.of(facts));
        }
        return values;
    }

    private static Map<String, Feature> byName() {
        List<Feature> all = new ArrayList<>(ProfileFeatures.all());
        all.addAll(ActivityFeatures.all());
        all.addAll(ContactFeatures.all());
        all.addAll(WorthFeatures.all());
        all.addAll(RequestFeatures.all());
        Map<String, Feature> byName = new LinkedHashMap<>();
        for (Feature feature : all) {
            if (byName.put(feature.name(), feature) != null) {
                throw new IllegalStateException("two features are called " + feature.name());
            }
        }
        return byName;
    }
}
