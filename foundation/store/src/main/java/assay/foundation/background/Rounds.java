package assay.foundation.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A task repeated on a thread of its own until it is closed. A round that did something is followed by the next one
 * at once, an idle one by a pause, a failed one by a growing pause of at most {@value #LONGEST_BACK_OFF_MS} ms. A
 * failure is logged when a series of them begins and when it ends, not for every attempt.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long FIRST_BACK_OFF_MS = 100;
    private static final long LONGEST_BACK_OFF_MS = 5_000;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    /** One round of work. */
    @FunctionalInterface
    public interface Round {
        /** @return true if something was done, so that more may be waiting */
        boolean run() throws Exception;
    }

    private final String name;
    private final Duration pause;
    private final Round round;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private int failuresInARow;

    private Rounds(String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::repeat);
    }

    /**
     * Starts the rounds.
     *
     * @param name of the thread, seen in logs and thread dumps
     * @param pause after an idle round
     */
    public static Rounds start(String name, Duration pause, Round round) {
        Rounds rounds = new Rounds(name, pause, round);
        rounds.thread.start();
        return rounds;
    }

    /** Ends the current pause early, unless it is the one after a failure. Cheap, and safe from any thread. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Lets the running round finish and waits for it a bounded time. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!thread.join(PATIENCE_AT_CLOSE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        while (!closed) {
            try {
                boolean more = round.run();
                succeeded();
                if (!more && wakeUps.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                failed(e);
            }
        }
    }

    private void succeeded() {
        if (failuresInARow > 0) {
            LOG.infof("%s works again after %d failed rounds", name, failuresInARow);
            failuresInARow = 0;
        }
    }

    private void failed(Exception e) {
        if (closed) {
            return;
        }
        if (failuresInARow == 0) {
            LOG.warnf(e, "%s failed and will be repeated", name);
        }
        failuresInARow++;
        long backOff = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS << Math.min(failuresInARow - 1, 10));
        try {
            Thread.sleep(backOff);
        } catch (InterruptedException interrupted) {
            closed = true;
        }
    }
}
