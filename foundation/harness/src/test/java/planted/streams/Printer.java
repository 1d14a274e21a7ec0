package planted.streams;

class Printer {
    void print() {
        System.out.println("seen by nobody");
    }
}
