package assay.client.profile;

import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.ClientRules;
import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.outbox.Outbox;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is known about a client, one version after the other. */
@ApplicationScoped
class ClientChange {

    private final Clients clients;
    private final ClientVault vault;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final ObjectMapper mapper;
    private final Clock clock;

    ClientChange(
            Clients clients,
            ClientVault vault,
            Outbox outbox,
            Audit audit,
            Caller caller,
            ObjectMapper mapper,
            Clock clock) {
        this.clients = clients;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Merges a patch into the client. A patch that changes nothing leaves version and entity tag alone and tells nobody.
     *
     * @param ifMatch entity tags of the version the caller saw
     * @throws NotFound if there is no such client, or none in the caller's books
     * @throws Invalid if the client would break the rules afterwards, or the patch names what cannot be changed
     */
    @Transactional
    Client change(UUID id, ClientPatch patch, @Nullable String ifMatch) {
        Client client = clients.locked(id)
                .filter(found -> caller.mayRead(found.book))
                .orElseThrow(() -> new NotFound("client", id));
        Etag.require(ifMatch, client.version);
        refuseReadOnly(patch);
        ClientFacts before = vault.open(client);
        JsonNode merged = MergePatch.apply(mapper.valueToTree(NewClient.of(before)), patch.members());
        NewClient said = mapper.convertValue(merged, NewClient.class);
        ClientFacts after = Refusals.accepted(ClientRules.check(said.draft(), before.name() != null));
        Refusals.requireBook(caller, after.book());
        if (!after.equals(before)) {
            client.change(after, vault.seal(id, after), clock.instant().truncatedTo(ChronoUnit.MICROS));
            outbox.publish(client.event(vault.hashesOf(after.reference())));
            audit.record("change", "client", List.of(id));
        }
        return client;
    }

    private static void refuseReadOnly(ClientPatch patch) {
        List<FieldError> errors = ClientPatch.READ_ONLY.stream()
                .filter(patch.members()::has)
                .map(name -> FieldError.of("/" + name, "read-only"))
                .toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
