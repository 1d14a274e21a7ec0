package assay.local;

/**
 * Commands to paste into a terminal that stands in the project's folder while the stack runs.
 *
 * @param portfolio whose data folder holds the key that signs the tokens
 */
record Paste(String portfolio, String gateway) {

    /** A read by anybody who may see scores. */
    String get(String path, String... headers) {
        return curl("score-reader", "", headers) + address(path);
    }

    /** A credit officer's request. */
    String post(String subject, String path, String body, String... headers) {
        return curl("credit-officer", " SUBJECT=" + subject, headers) + " -H 'Content-Type: application/json' -d '"
                + body + "'" + address(path);
    }

    private String curl(String role, String subject, String... headers) {
        StringBuilder command =
                new StringBuilder("curl -s -H \"Authorization: Bearer $(make -s token ROLE=%s%s PORTFOLIO=%s)\""
                        .formatted(role, subject, portfolio));
        for (String header : headers) {
            command.append(" -H '").append(header).append('\'');
        }
        return command.toString();
    }

    private String address(String path) {
        return " '" + gateway + path + "'";
    }
}
