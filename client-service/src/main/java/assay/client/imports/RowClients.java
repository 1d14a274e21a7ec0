package assay.client.imports;

import static assay.foundation.imports.ImportFields.REFERENCE_ID;
import static assay.foundation.imports.ImportFields.REFERENCE_SYSTEM;

import assay.client.profile.domain.ClientDraft;
import assay.client.profile.domain.Fault;
import assay.foundation.imports.MappedRow;
import assay.foundation.imports.RowFault;
import assay.foundation.problem.FieldError;
import java.util.List;

/** Rows of a file as drafts of clients. Faults name the column of the file. */
final class RowClients {

    private static final String SCHEME = "identifier.scheme";
    private static final String VALUE = "identifier.value";

    private RowClients() {}

    /** @throws RowFault if a value cannot be translated */
    static ClientDraft draft(MappedRow row) {
        String identifier = row.text(VALUE);
        return new ClientDraft(
                row.text(REFERENCE_SYSTEM),
                row.text(REFERENCE_ID),
                row.text("portfolio"),
                row.text("type"),
                row.text("subtype"),
                row.text("person"),
                row.text("name"),
                identifier == null ? List.of() : List.of(new ClientDraft.DraftIdentifier(row.text(SCHEME), identifier)),
                row.text("sizeClass"),
                row.text("wealthClass"),
                row.text("industry"),
                row.text("region"),
                row.text("book"),
                row.text("legalBasis"));
    }

    /** What is wrong with a draft, told of the column it was read from. */
    static FieldError inFile(MappedRow row, Fault fault) {
        String field = switch (fault.pointer()) {
            case "/externalRef/system" -> REFERENCE_SYSTEM;
            case "/externalRef/id" -> REFERENCE_ID;
            case "/identifiers/0/scheme" -> SCHEME;
            case "/identifiers/0/value" -> VALUE;
            default -> fault.pointer().substring(1);
        };
        return new FieldError(row.column(field), fault.code(), fault.args());
    }
}
