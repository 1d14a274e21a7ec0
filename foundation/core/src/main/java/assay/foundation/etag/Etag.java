package assay.foundation.etag;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.PreconditionFailed;
import assay.foundation.problem.PreconditionRequired;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, 8.8.3) whose value is the version of the thing. */
public final class Etag {

    private static final String ONE = "(?:W/)?\"[\\x21\\x23-\\x7E]*\"";
    private static final Pattern IF_MATCH = Pattern.compile("\\s*(?:\\*|" + ONE + "(?:\\s*,\\s*" + ONE + ")*)\\s*");
    private static final int LONGEST_HEADER = 1_000;

    private Etag() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** As {@link #require(String, long)}, several {@code If-Match} lines being one list. */
    public static void require(HttpHeaders headers, long version) {
        require(headers.getHeaderString(HttpHeaders.IF_MATCH), version);
    }

    /**
     * Lets a change pass only if the caller saw the present version.
     *
     * @param ifMatch the header: one tag, a list, or {@code *} for any version
     * @throws PreconditionRequired if there is no header
     * @throws PreconditionFailed if the version is not among the tags; a weak tag never matches
     * @throws Invalid if the header is not a list of entity tags
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw new PreconditionRequired();
        }
        if (ifMatch.length() > LONGEST_HEADER || !IF_MATCH.matcher(ifMatch).matches()) {
            throw new Invalid(FieldError.of("If-Match", "entity-tag"));
        }
        String wanted = '"' + Long.toString(version) + '"';
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals(wanted) || tag.strip().equals("*")) {
                return;
            }
        }
        throw new PreconditionFailed();
    }
}
