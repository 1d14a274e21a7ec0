package planted.sound;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/** Breaks no rule: time from a clock, chance from a seed. */
final class Sound {
    private final Clock clock;
    private final Random dice;

    Sound(Clock clock, long seed) {
        this.clock = clock;
        this.dice = new Random(seed);
    }

    Instant now() {
        return Instant.now(clock);
    }

    int roll() {
        return dice.nextInt(6);
    }
}
