package assay.foundation.security;

import assay.foundation.problem.NotFound;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the present request, by the token. */
@RequestScoped
public class Caller {

    private static final String ALL = "*";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Stable id of the caller, the token's {@code sub}; four-eyes rules compare it. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** Whole names of the books in the token's claim {@code books}; never prefixes or patterns. */
    public Set<String> books() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Set.of();
        }
        Object claim = token.getClaim("books");
        Set<String> books = new LinkedHashSet<>();
        if (claim instanceof JsonArray array) {
            array.forEach(book -> {
                if (book instanceof JsonString text) {
                    books.add(text.getString());
                }
            });
        } else if (claim instanceof Collection<?> several) {
            several.forEach(book -> books.add(book.toString()));
        }
        return books;
    }

    /** Auditors and privacy officers, and whoever's token names the book {@code *}. */
    public boolean seesAllBooks() {
        return hasRole(Roles.AUDITOR) || hasRole(Roles.PRIVACY_OFFICER) || books().contains(ALL);
    }

    public boolean mayRead(String book) {
        return seesAllBooks() || books().contains(book);
    }

    /**
     * Hides what is in a foreign book.
     *
     * @param what kind of thing, for the text of the problem
     * @throws NotFound if the caller may not see the book: the same answer as if the thing did not exist
     */
    public void requireBook(String book, String what, Object id) {
        if (!mayRead(book)) {
            throw new NotFound(what, id);
        }
    }
}
