package planted.time;

class TossesCoin {
    boolean heads() {
        return Math.random() < 0.5;
    }
}
