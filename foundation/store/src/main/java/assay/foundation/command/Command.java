package assay.foundation.command;

import java.io.PrintWriter;
import java.util.List;

/** Something an operator can run instead of the service: a bean, found by its name. */
public interface Command {

    /** First argument on the command line, kebab-case. */
    String name();

    /** One line for the list of commands: arguments and effect. */
    String usage();

    /**
     * Does the work.
     *
     * @param arguments what follows the name
     * @param out where the result goes
     * @return exit status: 0 for success, 1 if what was checked is not in order, 2 for wrong arguments
     */
    int run(List<String> arguments, PrintWriter out);
}
