package assay.client.profile;

import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.ClientSubtype;
import assay.client.profile.domain.ClientType;
import assay.client.profile.domain.LegalBasis;
import assay.client.profile.domain.SizeClass;
import assay.client.profile.domain.WealthClass;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * A change of a client as JSON Merge Patch. Types and names of its members are checked while the body is read, as those
 * of a registration are; what a {@code null} removes is known only from the document itself, so that is kept.
 */
@JsonDeserialize(using = ClientPatch.Reader.class)
@Schema(
        type = SchemaType.OBJECT,
        examples = ClientExamples.CHANGE,
        properties = {
            @SchemaProperty(name = "type", implementation = ClientType.class),
            @SchemaProperty(name = "subtype", implementation = ClientSubtype.class, nullable = true),
            @SchemaProperty(
                    name = "name",
                    type = SchemaType.STRING,
                    minLength = 1,
                    maxLength = ClientRules.LONGEST_NAME),
            @SchemaProperty(
                    name = "identifiers",
                    type = SchemaType.ARRAY,
                    implementation = IdentifierView.class,
                    nullable = true),
            @SchemaProperty(name = "sizeClass", implementation = SizeClass.class, nullable = true),
            @SchemaProperty(name = "wealthClass", implementation = WealthClass.class, nullable = true),
            @SchemaProperty(name = "industry", type = SchemaType.STRING, nullable = true),
            @SchemaProperty(name = "region", type = SchemaType.STRING, nullable = true),
            @SchemaProperty(name = "book", type = SchemaType.STRING, nullable = true),
            @SchemaProperty(name = "legalBasis", implementation = LegalBasis.class, nullable = true)
        })
record ClientPatch(@Schema(hidden = true) ObjectNode members) {

    /** What a client keeps for life, because other services count on it. */
    static final List<String> READ_ONLY =
            List.of("id", "version", "externalRef", "portfolio", "person", "registeredAt");

    static final class Reader extends JsonDeserializer<ClientPatch> {

        @Override
        public ClientPatch deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                return (ClientPatch) context.handleUnexpectedToken(ObjectNode.class, json);
            }
            ObjectNode members = json.readValueAsTree();
            // the read-only ones are refused together, by name, when the change is made
            json.getCodec().treeToValue(members.deepCopy().remove(READ_ONLY), NewClient.class);
            return new ClientPatch(members);
        }
    }
}
