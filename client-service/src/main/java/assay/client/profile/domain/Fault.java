package assay.client.profile.domain;

import java.util.Map;

/**
 * One thing wrong with a draft.
 *
 * @param pointer JSON pointer of the offending member
 * @param code what is wrong, in kebab case; the text for people is found by it
 * @param args what the text needs: what is allowed, never the refused value
 */
public record Fault(String pointer, String code, Map<String, Object> args) {}
