package assay.foundation.idempotency;

import assay.foundation.problem.Refused;
import assay.foundation.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;

/** A resource with one effect per request: a row in {@code effect}. */
@Path("/v1/accounts/{account}/entries")
@RolesAllowed(Roles.CLIENT_WRITER)
class LedgerResource {

    /** What is asked for; negative amounts are refused after the effect, and 666 breaks. */
    record Entry(String name, @Max(1_000) int amount) {}

    record Answer(UUID id, int amount) {}

    private final Jdbi jdbi;

    LedgerResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @POST
    @Idempotent
    public Response add(@RestPath String account, @Valid Entry entry) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO effect (id, account, amount) VALUES (?, ?, ?)")
                .bind(0, id)
                .bind(1, account)
                .bind(2, entry.amount())
                .execute());
        if (entry.amount() == 666) {
            throw new IllegalStateException("breaks");
        }
        if (entry.amount() == 777) {
            return Response.status(409).build();
        }
        if (entry.amount() < 0) {
            throw new Refused("negative");
        }
        if (entry.name().equals("slow")) {
            jdbi.useHandle(handle -> handle.execute("SELECT pg_sleep(4)"));
        }
        return Response.created(URI.create("/v1/accounts/" + account + "/entries/" + id))
                .tag(new EntityTag("1"))
                .entity(new Answer(id, entry.amount()))
                .build();
    }
}
