package planted.single;

class OnlyAdapter implements OnlyPort {
    @Override
    public void pass() {}
}
