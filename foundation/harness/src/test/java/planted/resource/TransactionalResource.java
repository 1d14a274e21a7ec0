package planted.resource;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

@Path("/transactional")
class TransactionalResource {
    @Transactional
    public void write() {}
}
