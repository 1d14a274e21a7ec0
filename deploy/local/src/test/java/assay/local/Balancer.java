package assay.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for the replicas of a service, as a cluster gives it: connections in turn, past those who do not listen. */
final class Balancer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Integer> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Balancer(ServerSocket server, List<Integer> replicas) {
        this.server = server;
        this.replicas = replicas;
    }

    /** @param replicas ports on the loopback address */
    static Balancer of(Integer... replicas) {
        try {
            ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            Balancer balancer = new Balancer(server, List.of(replicas));
            Thread.ofVirtual().start(balancer::accept);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> join(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket caller) {
        open.add(caller);
        int first = turn.getAndIncrement();
        for (int i = 0; i < replicas.size(); i++) {
            int port = replicas.get(Math.floorMod(first + i, replicas.size()));
            Socket replica = new Socket();
            try {
                replica.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            } catch (IOException notListening) {
                continue;
            }
            open.add(replica);
            Thread.ofVirtual().start(() -> pump(caller, replica));
            pump(replica, caller);
            end(replica);
            break;
        }
        end(caller);
    }

    /** Passes on what comes, and the end of it as an end, so that each side learns what the other did. */
    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException broken) {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing left to end
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(this::end);
    }
}
