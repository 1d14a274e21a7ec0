package assay.gateway.contract;

import assay.gateway.contract.domain.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The contract this gateway serves and obeys, read once when it starts. */
@Startup
@ApplicationScoped
public class Contract {

    private final Buffer yaml;
    private final Buffer json;
    private final List<Operation> operations;

    /** @throws IllegalStateException if there is no such document, or it leaves open who may call what */
    Contract(ContractConfig config) {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(config.resource())) {
            if (document == null) {
                throw new IllegalStateException("The contract %s is missing.".formatted(config.resource()));
            }
            byte[] bytes = document.readAllBytes();
            JsonNode tree = new YAMLMapper().readTree(bytes);
            yaml = Buffer.buffer(bytes);
            json = Buffer.buffer(new JsonMapper().writeValueAsBytes(tree));
            operations = OperationReader.read(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract %s cannot be read.".formatted(config.resource()), e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    Buffer yaml() {
        return yaml;
    }

    Buffer json() {
        return json;
    }
}
