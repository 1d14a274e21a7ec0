package assay.client.imports;

import assay.foundation.security.Caller;
import java.util.Set;

/**
 * The books into which the rows of a file may go: those in the uploader's token when the upload began.
 *
 * @param all every book
 * @param books otherwise these
 */
record BookScope(boolean all, Set<String> books) {

    static BookScope of(Caller caller) {
        return new BookScope(caller.seesAllBooks(), caller.books());
    }

    boolean includes(String book) {
        return all || books.contains(book);
    }
}
