package planted.time;

class ReadsMillis {
    long now() {
        return System.currentTimeMillis();
    }
}
