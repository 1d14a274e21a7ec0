package assay.foundation.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;

/** What a deserializer throws to refuse a value with a field error of its own; the JSON pointer follows from the path. */
public final class RefusedValue extends JsonMappingException {

    private final String code;
    private final transient Map<String, Object> args;

    private RefusedValue(JsonParser json, String code, Map<String, Object> args) {
        super(json, code);
        this.code = code;
        this.args = args;
    }

    /**
     * Refuses a member of the object being read.
     *
     * @param member name of the member within that object
     * @param code code of the {@link FieldError}
     * @param args named values of its text
     */
    public static RefusedValue at(JsonParser json, String member, String code, Map<String, Object> args) {
        RefusedValue refusal = new RefusedValue(json, code, args);
        refusal.prependPath(Object.class, member);
        return refusal;
    }

    String code() {
        return code;
    }

    Map<String, Object> args() {
        return args;
    }
}
