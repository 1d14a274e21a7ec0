package assay.foundation.command;

import assay.foundation.inbox.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.util.List;

/** Sends dead letters back to the topic they came from; the running service publishes them. */
@ApplicationScoped
class ReplayDeadLetters implements Command {

    private static final int PER_TRANSACTION = 500;

    private final DeadLetters deadLetters;

    ReplayDeadLetters(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return "replay-dead-letters";
    }

    @Override
    public String usage() {
        return "replay-dead-letters [topic]    send parked records back to their topic";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out) {
        if (arguments.size() > 1) {
            out.println(usage());
            return 2;
        }
        String topic = arguments.isEmpty() ? null : arguments.getFirst();
        int total = 0;
        for (int sent = PER_TRANSACTION; sent == PER_TRANSACTION; total += sent) {
            sent = deadLetters.replay(topic, PER_TRANSACTION);
        }
        out.printf("%d dead letters sent back%n", total);
        return 0;
    }
}
