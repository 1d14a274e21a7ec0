package assay.client.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch: a member of the patch replaces the one of the document, {@code null} removes it, an object is merged
 * member by member, a list is replaced as a whole. Source: RFC 7396, section 2.
 */
final class MergePatch {

    private MergePatch() {}

    /** The document after the patch; neither argument is changed. Depth is bounded where the patch was parsed. */
    static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch;
        }
        ObjectNode merged = document instanceof ObjectNode object
                ? object.objectNode().setAll(object)
                : JsonNodeFactory.instance.objectNode();
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                JsonNode before = merged.path(member.getKey());
                merged.set(member.getKey(), apply(before, member.getValue()));
            }
        });
        return merged;
    }
}
