package assay.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The whole invented bank.
 *
 * @param clients in the order of their numbers
 * @param transactions in the order of their days
 * @param contacts in the order of their days
 * @param fates what really became of each client, by its number
 */
record DemoBank(
        List<DemoClient> clients,
        List<DemoTransaction> transactions,
        List<DemoContact> contacts,
        SequencedMap<String, Fate> fates) {

    /** Streams of chance for what a client does, apart from those for who it is. */
    private static final long CONDUCT = 0x5ca1ab1e;

    private static final long INSOLVENCY = 0xbadc0de;

    private static final double INSOLVENT_SPONSORS = 0.08;

    static DemoBank of(DemoSettings settings) {
        Economy economy = Economy.before(settings.asOf());
        List<Register.Entry> entries = Register.of(settings);
        Map<String, LocalDate> insolvencies = insolvencies(settings, entries, economy);
        Map<String, List<LocalDate>> signings = new LinkedHashMap<>();
        Account[] accounts = new Account[entries.size()];
        Fate[] fates = new Fate[entries.size()];
        // backwards, because the sponsors come first and need to know what their project companies signed
        for (int i = entries.size() - 1; i >= 0; i--) {
            Register.Entry entry = entries.get(i);
            Dice dice = new Dice(settings.seed() ^ CONDUCT, i);
            accounts[i] = new Account(entry.client(), settings.asOf());
            fates[i] = live(entry, accounts[i], dice, economy, insolvencies, signings);
        }
        return collected(entries, accounts, fates);
    }

    private static Fate live(
            Register.Entry entry,
            Account account,
            Dice dice,
            Economy economy,
            Map<String, LocalDate> insolvencies,
            Map<String, List<LocalDate>> signings) {
        DemoClient client = entry.client();
        ServiceBusiness services = new ServiceBusiness(account, dice, economy);
        return switch (client.type()) {
            case "LENDER" -> services.lender();
            case "INVESTOR" -> services.investor();
            case "GOVERNMENT_BODY" -> services.governmentBody();
            case "PARTNER" -> services.partner();
            default ->
                switch (client.subtype()) {
                    case "SPONSOR" ->
                        services.sponsor(
                                signings.getOrDefault(client.id(), List.of()),
                                insolvencies.getOrDefault(client.id(), economy.asOf()));
                    case "SPECIAL_PURPOSE_VEHICLE" -> {
                        ProjectLoan loan = new ProjectLoan(
                                account, dice, economy, entry.season(), insolvencies.get(client.sponsor()));
                        signings.computeIfAbsent(client.sponsor(), sponsor -> new ArrayList<>())
                                .add(loan.signed());
                        yield loan.live();
                    }
                    default -> new CorporateBusiness(account, dice, economy, entry.season()).live();
                };
        };
    }

    private static Map<String, LocalDate> insolvencies(
            DemoSettings settings, List<Register.Entry> entries, Economy economy) {
        Map<String, LocalDate> insolvencies = new LinkedHashMap<>();
        for (int i = 0;
                i < entries.size() && "SPONSOR".equals(entries.get(i).client().subtype());
                i++) {
            Dice dice = new Dice(settings.seed() ^ INSOLVENCY, i);
            if (dice.chance(INSOLVENT_SPONSORS)) {
                // recessions bring them down, some during, some after
                insolvencies.put(
                        entries.get(i).client().id(), economy.recessionFrom().plusDays(dice.between(30, 500)));
            }
        }
        return insolvencies;
    }

    private static DemoBank collected(List<Register.Entry> entries, Account[] accounts, Fate[] fates) {
        List<DemoClient> clients = new ArrayList<>();
        List<DemoTransaction> transactions = new ArrayList<>();
        List<DemoContact> contacts = new ArrayList<>();
        SequencedMap<String, Fate> fateOf = new LinkedHashMap<>();
        for (int i = 0; i < accounts.length; i++) {
            clients.add(entries.get(i).client());
            transactions.addAll(accounts[i].transactions());
            contacts.addAll(accounts[i].contacts());
            fateOf.put(entries.get(i).client().id(), fates[i]);
        }
        transactions.sort(Comparator.comparing(DemoTransaction::day)); // stable: within a day in the clients' order
        contacts.sort(Comparator.comparing(DemoContact::day));
        return new DemoBank(clients, transactions, contacts, fateOf);
    }
}
