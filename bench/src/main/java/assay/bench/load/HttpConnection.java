package assay.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection that costs as little as possible, so that on a small machine the measurement is of
 * the server and not of the caller. Understands answers with a Content-Length or in chunks; nothing else.
 */
final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] line = new byte[16 * 1024];

    HttpConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = socket.getOutputStream();
    }

    static byte[] get(String path, String token) {
        return head("GET", path, token, "").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String token, String idempotencyKey, byte[] json) {
        byte[] head = head(
                        "POST",
                        path,
                        token,
                        "Content-Type: application/json\r\nIdempotency-Key: " + idempotencyKey + "\r\nContent-Length: "
                                + json.length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    private static String head(String method, String path, String token, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + more + "\r\n";
    }

    /** Sends a request and reads the whole answer; returns the status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        String status = readLine();
        int length = 0;
        boolean chunked = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    private void skipChunks() throws IOException {
        while (true) {
            int size = Integer.parseInt(readLine().strip(), 16);
            in.skipNBytes(size);
            readLine();
            if (size == 0) {
                return;
            }
        }
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
