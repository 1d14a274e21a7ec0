package assay.client.profile;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored clients, in the order of their registration. New ones are written by {@link ClientRows}. */
@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, UUID> {

    /** The client, locked until the end of the transaction: changes of one client follow one another. */
    Optional<Client> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Clients registered after the given one.
     *
     * @param after exclusive; null for the first
     * @param limit largest number of rows, positive
     */
    List<Client> matching(ClientFilter filter, @Nullable UUID after, int limit) {
        ClientFilter.Conditions conditions = filter.conditions();
        if (after != null) {
            conditions.add("client.id > :after", "after", after);
        }
        PanacheQuery<Client> found =
                find("from Client client where " + conditions.text() + " order by client.id", conditions.values());
        return found.range(0, limit - 1).list();
    }

    /**
     * All clients after the given one, whoever may see them, locked until the end of the transaction: what is told about
     * them cannot be overtaken by a change.
     */
    List<Client> followingLocked(@Nullable UUID after, int limit) {
        PanacheQuery<Client> found = after == null
                ? find("from Client client order by client.id")
                : find("from Client client where client.id > ?1 order by client.id", after);
        return found.withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, limit - 1)
                .list();
    }
}
