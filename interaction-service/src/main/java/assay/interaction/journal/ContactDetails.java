package assay.interaction.journal;

import assay.interaction.journal.domain.Contact;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What the log keeps of a contact in the clear. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactDetails(
        String channel, String direction, @Nullable Integer durationMinutes) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static String json(Contact contact) {
        ContactDetails details =
                new ContactDetails(contact.channel().name(), contact.direction().name(), contact.durationMinutes());
        try {
            return MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContactDetails of(String json) {
        try {
            return MAPPER.readValue(json, ContactDetails.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
