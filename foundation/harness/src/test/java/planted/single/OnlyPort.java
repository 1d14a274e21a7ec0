package planted.single;

interface OnlyPort {
    void pass();
}
