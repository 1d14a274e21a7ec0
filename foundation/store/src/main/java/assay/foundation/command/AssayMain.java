package assay.foundation.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.util.List;

/** Entry of every service with a database: serves without arguments, runs one {@link Command} with them. */
@QuarkusMain
public class AssayMain implements QuarkusApplication {

    private static final int WRONG_ARGUMENTS = 2;

    private final List<Command> commands;

    AssayMain(@All List<Command> commands) {
        this.commands = commands;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.setProperty(CommandMode.SWITCH, arguments[0]);
        }
        Quarkus.run(AssayMain.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        // the result of a command is its output; everything else goes through the log
        PrintWriter out = new PrintWriter(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        return run(List.of(arguments), out);
    }

    int run(List<String> arguments, PrintWriter out) {
        for (Command command : commands) {
            if (command.name().equals(arguments.getFirst())) {
                return command.run(arguments.subList(1, arguments.size()), out);
            }
        }
        out.printf("There is no command %s. Commands:%n", arguments.getFirst());
        commands.stream().map(Command::usage).sorted().forEach(out::println);
        return WRONG_ARGUMENTS;
    }
}
