package planted.foundation.events;

import com.fasterxml.jackson.databind.JsonNode;

record FrameworkEvent(JsonNode content) {}
