package planted.resource;

import jakarta.ws.rs.Path;
import java.util.List;

@Path("/rows")
class EntityResource {
    public List<Row> rows() {
        return List.of();
    }
}
