package assay.interaction.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What people wrote about a contact; only ever stored encrypted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalText(@Nullable String topic, @Nullable String note) {

    /** No text, or none for this reader. */
    static final PersonalText NONE = new PersonalText(null, null);
}
