package planted.reproducible.domain;

final class UsesMathExp {
    double grow(double rate) {
        return Math.exp(rate);
    }
}
