package assay.foundation.jobs;

import assay.foundation.imports.ImportMapping;
import assay.foundation.imports.ImportMapping.FieldRule;
import assay.foundation.paging.Page;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The resource of uploads as a service has it. */
@Path("/v1/ledger-imports")
@RolesAllowed({Roles.CLIENT_WRITER, Roles.OPERATOR})
class LedgerImportsResource {

    record Spec(boolean withIds) {}

    private final Uploads uploads;
    private final JobDesk desk;

    LedgerImportsResource(Uploads uploads, JobDesk desk) {
        this.uploads = uploads;
        this.desk = desk;
    }

    @POST
    @Blocking
    @Consumes("text/csv")
    public Response upload(@RestQuery boolean withIds, InputStream body) {
        return uploads.receive(LedgerImport.KIND, mapping(withIds), new Spec(withIds), body);
    }

    @GET
    @Path("/{id}")
    public JobView job(@RestPath UUID id) {
        return desk.view(LedgerImport.KIND, id);
    }

    @GET
    @Path("/{id}/errors")
    public Page<RowErrorView> errors(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") int limit) {
        return desk.errors(LedgerImport.KIND, id, cursor, limit);
    }

    @PUT
    @Path("/{id}/cancellation")
    public JobView cancel(@RestPath UUID id) {
        return desk.cancel(LedgerImport.KIND, id);
    }

    private static ImportMapping mapping(boolean withIds) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        fields.put("name", new FieldRule(null, "name", null, null, null));
        fields.put("transaction.amount", new FieldRule(null, "amount", null, null, null));
        if (withIds) {
            fields.put("externalId", new FieldRule(null, "id", null, null, null));
        }
        return new ImportMapping("ledger", ImportMapping.Format.CSV, null, null, null, null, null, null, fields, null);
    }
}
