package planted.time;

import java.util.Random;

class RollsDice {
    int roll() {
        return new Random().nextInt(6);
    }
}
