package assay.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens, on loopback only.
 *
 * @param offset added to every port, so that two stacks can live side by side
 */
public record Ports(int offset) {

    public Ports {
        if (offset < 0 || offset > 50_000) {
            throw new IllegalArgumentException("port offset must be within 0..50000: " + offset);
        }
    }

    public int postgres() {
        return 8432 + offset;
    }

    int kafka() {
        return 8092 + offset;
    }

    int identity() {
        return 8090 + offset;
    }

    public int http(Part part) {
        return part.port + offset;
    }

    /** Health and metrics; the gateway never routes it. */
    public int management(Part part) {
        return part.port + 1000 + offset;
    }

    public String url(Part part) {
        return "http://127.0.0.1:" + http(part);
    }

    /** @throws StackFailure naming the first port that somebody else holds */
    public void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            wanted.put(part.module, http(part));
            wanted.put("the management of " + part.module, management(part));
        }
        wanted.put("PostgreSQL", postgres());
        wanted.put("Kafka", kafka());
        wanted.put("the identity provider", identity());
        wanted.forEach((who, port) -> {
            if (!isFree(port)) {
                throw new StackFailure(
                        "Port %d, wanted for %s, is in use: stop what listens there, or set ASSAY_PORT_OFFSET"
                                        .formatted(port, who)
                                + " to move every port of Assay, for example by 100.");
            }
        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // a port in TIME_WAIT is free for a server
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
