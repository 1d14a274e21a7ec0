package assay.client.profile;

import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.ClientType;
import assay.client.profile.domain.Industry;
import assay.client.profile.domain.Reference;
import assay.client.profile.domain.Region;
import assay.foundation.paging.Cursor;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks a list for.
 *
 * @param externalRef system and id, joined by a colon
 * @param text part of a legal person's name, or the whole name or identifier of anybody
 * @param limit largest number of clients on the page
 */
record ClientListing(
        @Nullable String externalRef,
        @Nullable String type,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String portfolio,
        @Nullable String book,
        @Nullable String text,
        @Nullable String cursor,
        int limit) {

    static final int LONGEST_TEXT = ClientRules.LONGEST_NAME;

    /** @throws Invalid naming every parameter that nothing could match */
    ClientListing {
        List<FieldError> errors = new ArrayList<>();
        require(errors, "externalRef", externalRef, value -> value.matches("[^:]+:.+"), "system-and-id");
        require(errors, "industry", industry, Industry::isSectionOrDivision, "industry-filter");
        require(errors, "region", region, Region::isKnown, "region-code");
        require(
                errors,
                "portfolio",
                portfolio,
                value -> value.matches(ClientRules.PORTFOLIO_PATTERN),
                "portfolio-name");
        require(errors, "book", book, value -> value.matches(ClientRules.BOOK_PATTERN), "book-name");
        if (type != null
                && Arrays.stream(ClientType.values())
                        .noneMatch(known -> known.name().equals(type))) {
            errors.add(new FieldError("type", "not-one-of", Map.of("values", Arrays.toString(ClientType.values()))));
        }
        if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
            errors.add(new FieldError("text", "text-length", Map.of("min", 1, "max", LONGEST_TEXT)));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static void require(
            List<FieldError> errors, String name, @Nullable String value, Predicate<String> allowed, String code) {
        if (value != null && !allowed.test(value)) {
            errors.add(FieldError.of(name, code));
        }
    }

    /** The place to go on from; null for the first page. */
    @Nullable
    UUID after() {
        return Cursor.read(cursor, 1, query()).map(place -> place.uuid(0)).orElse(null);
    }

    String cursorAfter(UUID last) {
        return Cursor.at(last).bind(query());
    }

    @Nullable
    ClientType clientType() {
        return type == null ? null : ClientType.valueOf(type);
    }

    @Nullable
    Reference reference() {
        if (externalRef == null) {
            return null;
        }
        int colon = externalRef.indexOf(':');
        return new Reference(externalRef.substring(0, colon), externalRef.substring(colon + 1));
    }

    private @Nullable Object[] query() {
        return new @Nullable Object[] {"clients", externalRef, type, industry, region, portfolio, book, text};
    }
}
