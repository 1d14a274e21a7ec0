package assay.client.profile;

import assay.client.profile.domain.ClientType;
import assay.client.profile.domain.Industry;
import assay.client.profile.domain.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clients a list shows. Every condition is one of the fixed texts below; what the caller said travels only as a
 * value.
 *
 * @param visibleBooks the books the caller may see; null for all
 * @param id the only client it can be, when the caller named its external reference
 * @param industry a section, which includes its divisions, or a division
 * @param region a country, which includes its parts, or a part
 */
record ClientFilter(
        @Nullable Set<String> visibleBooks,
        @Nullable UUID id,
        @Nullable ClientType type,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String portfolio,
        @Nullable String book,
        @Nullable SearchTerms text) {

    /** Three searches, each by an index of its own, rather than one that could use none. */
    private static final String TEXT_FOUND = """
            client.id in (
                select named.id from Client named where named.nameFolded like :partOfName escape '!'
                union
                select person.id from Client person where person.nameIndex = :wholeName
                union
                select holder.id from Client holder join holder.identifiers held where held.valueIndex in :identifiers)""";

    /**
     * A text to search by, in its three forms.
     *
     * @param partOfName folded; found anywhere in the name of a legal person
     * @param nameIndex keyed hash; finds natural persons by their whole name
     * @param identifierIndexes keyed hashes, one per scheme; find clients by a whole identifier
     */
    record SearchTerms(String partOfName, byte[] nameIndex, List<byte[]> identifierIndexes) {

        String pattern() {
            return "%" + partOfName.replaceAll("[!%_]", "!$0") + "%";
        }
    }

    /** Conditions joined by "and", with their values. */
    static final class Conditions {
        private final List<String> texts = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String text, String name, Object value) {
            texts.add(text);
            values.put(name, value);
        }

        String text() {
            return String.join(" and ", texts);
        }

        Map<String, Object> values() {
            return values;
        }
    }

    Conditions conditions() {
        Conditions all = new Conditions();
        if (visibleBooks != null) {
            all.add("client.book in :visibleBooks", "visibleBooks", visibleBooks);
        }
        if (id != null) {
            all.add("client.id = :id", "id", id);
        }
        if (type != null) {
            all.add("client.type = :type", "type", type);
        }
        if (industry != null) {
            all.add(
                    "client.industry like :industry",
                    "industry",
                    Industry.isSection(industry) ? industry + "%" : industry);
        }
        if (region != null && Region.isCountry(region)) {
            all.add("(client.region = :region or client.region like :parts)", "region", region);
            all.values.put("parts", region + "-%");
        } else if (region != null) {
            all.add("client.region = :region", "region", region);
        }
        if (portfolio != null) {
            all.add("client.portfolio = :portfolio", "portfolio", portfolio);
        }
        if (book != null) {
            all.add("client.book = :book", "book", book);
        }
        if (text != null) {
            all.add(TEXT_FOUND, "partOfName", text.pattern());
            all.values.put("wholeName", text.nameIndex());
            all.values.put("identifiers", text.identifierIndexes());
        }
        return all;
    }
}
