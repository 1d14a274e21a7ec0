package assay.local;

import java.io.PrintStream;

/** What is loaded into a fresh stack, and what is shown at the end. */
public sealed interface Portfolio permits DemoPortfolio, FilePortfolio {

    /** Name of the portfolio and of its data folder. */
    String key();

    /** Loads it through the public interface; a second call finds everything there and only shows it. */
    void load(Stack stack, PrintStream out);
}
