package assay.client.profile.domain;

import java.util.Locale;
import java.util.Set;

/**
 * Where a client is: a country by its ISO 3166-1 alpha-2 code ({@code CN}), or a part of it in the form of ISO 3166-2
 * ({@code CN-31}). The country has to exist; of the part only the form is checked, because the parts change often and
 * no table of them comes with the platform.
 */
public final class Region {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Region() {}

    public static boolean isKnown(String code) {
        return isCountry(code) || (code.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && COUNTRIES.contains(code.substring(0, 2)));
    }

    /** Whether the code stands for a whole country, which includes all of its parts when a list is filtered by it. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
