package assay.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where the transactions and contacts of one client are booked: on working days, and never on or after the last day. */
final class Account {

    private static final List<String> CHANNELS =
            List.of("MEETING", "PHONE", "PHONE", "MAIL", "MAIL", "VIDEO", "MESSAGE", "VISIT");

    private final DemoClient client;
    private final LocalDate asOf;
    private final List<DemoTransaction> transactions = new ArrayList<>();
    private final List<DemoContact> contacts = new ArrayList<>();

    Account(DemoClient client, LocalDate asOf) {
        this.client = client;
        this.asOf = asOf;
    }

    DemoClient client() {
        return client;
    }

    List<DemoTransaction> transactions() {
        return transactions;
    }

    List<DemoContact> contacts() {
        return contacts;
    }

    void fee(LocalDate day, String productLine, double amount) {
        book(day, "FEE", productLine, amount);
    }

    void interest(LocalDate day, String productLine, double amount) {
        book(day, "INTEREST", productLine, amount);
    }

    void drawdown(LocalDate day, String productLine, double amount) {
        book(day, "DRAWDOWN", productLine, amount);
    }

    void repayment(LocalDate day, String productLine, double amount) {
        book(day, "REPAYMENT", productLine, amount);
    }

    void deposit(LocalDate day, String productLine, double amount) {
        book(day, "DEPOSIT", productLine, amount);
    }

    /** The bank's person in charge and the client talk; more often when there is reason to. */
    void talk(Dice dice, LocalDate from, int days, double meetings) {
        double expected = meetings;
        while (expected > 0 && dice.chance(Math.min(1, expected))) {
            LocalDate day = workingDay(from.plusDays(dice.between(0, days - 1)));
            if (day.isBefore(asOf)) {
                contacts.add(new DemoContact(
                        client.id(), day, dice.oneOf(CHANNELS), dice.chance(0.6) ? "OUTBOUND" : "INBOUND"));
            }
            expected -= 1;
        }
    }

    /** Principal moves in round amounts. */
    static double wholeThousands(double amount) {
        return StrictMath.rint(amount / 1000) * 1000;
    }

    private void book(LocalDate day, String type, String productLine, double amount) {
        LocalDate booked = workingDay(day);
        long minor = StrictMath.round(amount * 100);
        if (booked.isBefore(asOf) && minor != 0) {
            transactions.add(new DemoTransaction(client.id(), booked, type, productLine, minor));
        }
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
