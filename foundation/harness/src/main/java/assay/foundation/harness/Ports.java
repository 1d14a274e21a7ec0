package assay.foundation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of the loopback address. */
final class Ports {

    private Ports() {}

    /**
     * The wanted port if it is free, any free one for 0.
     *
     * @throws IllegalStateException naming the port when it is taken
     */
    static int free(int wanted, String forWhom) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a connection in TIME_WAIT is no obstacle to the servers either
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (java.net.BindException e) {
            throw new IllegalStateException("Port " + wanted + " for " + forWhom + " is in use.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody accepts connections at {@code host:port}. */
    static boolean listening(String hostAndPort) {
        String[] parts = hostAndPort.split(":");
        try (Socket socket = new Socket(parts[0], Integer.parseInt(parts[1]))) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }
}
