package assay.local;

import java.io.PrintStream;

record DemoPortfolio() implements Portfolio {
    @Override
    public String key() {
        return "demo";
    }

    @Override
    public void load(Stack stack, PrintStream out) {}
}
