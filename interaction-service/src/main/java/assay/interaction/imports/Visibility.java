package assay.interaction.imports;

import java.util.Set;

/**
 * Which books the uploader of a file may use, as its token said when the upload began.
 *
 * @param all every book
 * @param books otherwise these
 */
record Visibility(boolean all, Set<String> books) {

    boolean includes(String book) {
        return all || books.contains(book);
    }
}
