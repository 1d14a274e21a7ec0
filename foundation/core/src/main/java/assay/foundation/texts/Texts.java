package assay.foundation.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of all modules: {@code problems/core}, {@code problems/store} and {@code problems/service}, each with the
 * suffixes {@code _en.properties} and {@code _zh.properties} in UTF-8. A text names its values in braces:
 * <code>at most {max} characters</code>.
 */
@Singleton
public class Texts {

    private static final List<String> BUNDLES = List.of("problems/core", "problems/store", "problems/service");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** @throws IllegalStateException if a text is missing in one language or names other values there */
    public Texts() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
        requireSame(Language.EN, Language.ZH);
    }

    /**
     * The text of a key.
     *
     * @param args the named values; a name without a value stays as it is
     */
    public Optional<String> find(String key, Language language, Map<String, ?> args) {
        return Optional.ofNullable(texts.get(language).getProperty(key))
                .map(text -> PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, args))));
    }

    private static String value(MatchResult place, Map<String, ?> args) {
        Object value = args.get(place.group(1));
        return value == null ? place.group() : value.toString();
    }

    private static Properties read(Language language) {
        Properties all = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (String bundle : BUNDLES) {
            try (InputStream file = loader.getResourceAsStream(bundle + "_" + language.tag() + ".properties")) {
                if (file != null) {
                    all.load(new InputStreamReader(file, UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void requireSame(Language one, Language other) {
        Set<String> keys = new TreeSet<>(texts.get(one).stringPropertyNames());
        keys.addAll(texts.get(other).stringPropertyNames());
        for (String key : keys) {
            if (!places(key, one).equals(places(key, other))) {
                throw new IllegalStateException("the texts of " + key + " differ between " + one + " and " + other);
            }
        }
    }

    private Optional<Set<String>> places(String key, Language language) {
        return Optional.ofNullable(texts.get(language).getProperty(key))
                .map(text -> PLACE.matcher(text)
                        .results()
                        .map(place -> place.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
