package planted.resource;

import jakarta.ws.rs.Path;

@Path("/endpoint")
class Endpoint {}
