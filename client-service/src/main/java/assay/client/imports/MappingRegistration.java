package assay.client.imports;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.imports.ImportMapping;
import assay.foundation.imports.ImportMappingRules;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Makes a description of a file known. */
@ApplicationScoped
class MappingRegistration {

    private final ImportMappings mappings;
    private final Audit audit;
    private final Caller caller;

    MappingRegistration(ImportMappings mappings, Audit audit, Caller caller) {
        this.mappings = mappings;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws Invalid if no file could be read by the mapping */
    @Transactional
    UUID register(ImportMapping mapping) {
        ImportMappingRules.check(mapping);
        UUID id = Ids.next();
        mappings.insert(id, mapping, caller.subject());
        audit.record("register", "import-mapping", List.of(id));
        return id;
    }
}
