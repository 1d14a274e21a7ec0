package assay.foundation.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;

/** Requests that no well-behaved client sends. */
public final class RawHttp {

    private static final int LONGEST_WAIT_MS = 20_000;

    private RawHttp() {}

    /**
     * Sends bytes to the application under test.
     *
     * @param request everything, the empty line after the headers included; must ask to close the connection
     * @return everything that comes back
     */
    public static String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(LONGEST_WAIT_MS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
