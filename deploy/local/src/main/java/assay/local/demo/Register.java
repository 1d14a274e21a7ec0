package assay.local.demo;

import assay.local.demo.Vocabulary.Trade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents the bank's clients: who they are, where, in which trade and in whose book. */
final class Register {

    /** A client and what its cash flow depends on. */
    record Entry(DemoClient client, Season season) {}

    private static final List<String> REGIONS = List.of(
            "CN-11", "CN-37", "CN-21", "CN-31", "CN-32", "CN-33", "CN-44", "CN-45", "CN-51", "CN-53", "CN-61", "CN-65");
    private static final List<String> BOOKS = List.of("north", "east", "south", "west");
    private static final List<Season> PROJECTS =
            List.of(Season.WATER, Season.SUN, Season.SUN, Season.WIND, Season.HEAT, Season.TRAFFIC, Season.BUILDING);
    private static final List<Season> TRADE_SEASONS = List.of(Season.EVEN, Season.EVEN, Season.BUILDING, Season.HEAT);

    private static final double SPONSORS = 0.05;
    private static final double PROJECT_COMPANIES = 0.22;
    private static final double CORPORATES = 0.36;
    private static final double LENDERS = 0.07;
    private static final double INVESTORS = 0.11;
    private static final double GOVERNMENT_BODIES = 0.05;

    private final DemoSettings settings;
    private final List<Entry> entries = new ArrayList<>();

    private Register(DemoSettings settings) {
        this.settings = settings;
    }

    /** All clients; the sponsors come first. */
    static List<Entry> of(DemoSettings settings) {
        Register register = new Register(settings);
        for (int i = 0; i < settings.clients(); i++) {
            register.add(i);
        }
        return register.entries;
    }

    private void add(int index) {
        Dice dice = new Dice(settings.seed(), index);
        double place = (index + 0.5) / settings.clients();
        double sponsors = SPONSORS;
        double projects = sponsors + PROJECT_COMPANIES;
        double corporates = projects + CORPORATES;
        double lenders = corporates + LENDERS;
        double investors = lenders + INVESTORS;
        double governments = investors + GOVERNMENT_BODIES;
        if (place < sponsors) {
            sponsor(index, dice);
        } else if (place < projects) {
            projectCompany(index, dice);
        } else if (place < corporates) {
            corporate(index, dice);
        } else if (place < lenders) {
            lender(index, dice);
        } else if (place < investors) {
            investor(index, dice);
        } else if (place < governments) {
            governmentBody(index, dice);
        } else {
            partner(index, dice);
        }
    }

    private void sponsor(int index, Dice dice) {
        String name = "%s Infrastructure Group %d".formatted(dice.oneOf(Vocabulary.PLACES), index + 1);
        company(index, dice, "CORPORATE_BORROWER", "SPONSOR", name, "LARGE", "M70", null, Season.EVEN);
    }

    private void projectCompany(int index, Dice dice) {
        Season season = dice.oneOf(PROJECTS);
        String kind = switch (season) {
            case WATER -> "Hydropower";
            case SUN -> "Solar Park";
            case WIND -> "Wind Farm";
            case HEAT -> "District Heating";
            case TRAFFIC -> "Toll Road";
            case BUILDING, BUDGET, EVEN -> "Industrial Park";
        };
        String industry = switch (season) {
            case WATER, SUN, WIND, HEAT -> "D35";
            case TRAFFIC -> "H52";
            case BUILDING, BUDGET, EVEN -> "F42";
        };
        // a few sponsors build much, most build little
        int sponsor = (int) (sponsors() * dice.part() * dice.part());
        String name = "%s %s Project Company %d".formatted(dice.oneOf(Vocabulary.PLACES), kind, index + 1);
        company(
                index,
                dice,
                "CORPORATE_BORROWER",
                "SPECIAL_PURPOSE_VEHICLE",
                name,
                null,
                industry,
                id(sponsor),
                season);
    }

    private void corporate(int index, Dice dice) {
        Trade trade = dice.oneOf(Vocabulary.TRADES);
        String name = "%s %s Co %d".formatted(dice.oneOf(Vocabulary.PLACES), trade.name(), index + 1);
        String size = dice.chance(0.3) ? "LARGE" : "SME";
        Season season = dice.oneOf(TRADE_SEASONS);
        company(index, dice, "CORPORATE_BORROWER", "CORPORATE", name, size, trade.industry(), null, season);
    }

    private void lender(int index, Dice dice) {
        String subtype = dice.oneOf(List.of("COMMERCIAL_BANK", "COMMERCIAL_BANK", "FOREIGN_BANK", "POLICY_BANK"));
        String name = "%s Bank %d".formatted(dice.oneOf(Vocabulary.PLACES), index + 1);
        company(index, dice, "LENDER", subtype, name, "LARGE", "K64", null, Season.EVEN);
    }

    private void investor(int index, Dice dice) {
        if (dice.chance(0.4)) {
            String name = dice.oneOf(Vocabulary.SURNAMES) + " " + dice.oneOf(Vocabulary.GIVEN_NAMES);
            String wealth = dice.chance(0.7) ? "HIGH_NET_WORTH" : "ORDINARY";
            int region = dice.between(0, REGIONS.size() - 1);
            entries.add(new Entry(
                    new DemoClient(
                            id(index),
                            "INVESTOR",
                            "WEALTHY_INDIVIDUAL",
                            "NATURAL",
                            name,
                            null,
                            wealth,
                            null,
                            REGIONS.get(region),
                            book(region),
                            dice.chance(0.2) ? "CONSENT" : "CONTRACT",
                            null),
                    Season.EVEN));
        } else {
            String subtype = dice.chance(0.6) ? "PRIVATE_EQUITY" : "VENTURE_CAPITAL";
            String name = "%s Capital %d".formatted(dice.oneOf(Vocabulary.PLACES), index + 1);
            company(index, dice, "INVESTOR", subtype, name, null, "K64", null, Season.EVEN);
        }
    }

    private void governmentBody(int index, Dice dice) {
        String subtype = dice.chance(0.6) ? "INFRASTRUCTURE" : "PUBLIC_SERVICE";
        String name = "%s Public Works Office %d".formatted(dice.oneOf(Vocabulary.PLACES), index + 1);
        company(index, dice, "GOVERNMENT_BODY", subtype, name, null, "O84", null, Season.BUDGET);
    }

    private void partner(int index, Dice dice) {
        String subtype = dice.oneOf(List.of("SUPPLIER", "SUPPLIER", "SUBCONTRACTOR", "SUBCONTRACTOR", "ADVISER"));
        String name = "%s %s %d"
                .formatted(dice.oneOf(Vocabulary.PLACES), subtype.equals("ADVISER") ? "Advisers" : "Works", index + 1);
        String industry = subtype.equals("ADVISER") ? "M71" : "F43";
        company(
                index,
                dice,
                "PARTNER",
                subtype,
                name,
                dice.chance(0.85) ? "SME" : "LARGE",
                industry,
                null,
                Season.BUILDING);
    }

    private void company(
            int index,
            Dice dice,
            String type,
            String subtype,
            String name,
            @Nullable String size,
            String industry,
            @Nullable String sponsor,
            Season season) {
        int region = dice.between(0, REGIONS.size() - 1);
        entries.add(new Entry(
                new DemoClient(
                        id(index),
                        type,
                        subtype,
                        "LEGAL",
                        name,
                        size,
                        null,
                        industry,
                        REGIONS.get(region),
                        book(region),
                        "CONTRACT",
                        sponsor),
                season));
    }

    private double sponsors() {
        return Math.ceil(settings.clients() * SPONSORS - 0.5);
    }

    private static String book(int region) {
        return BOOKS.get(region * BOOKS.size() / REGIONS.size());
    }

    static String id(int index) {
        return "C%06d".formatted(index + 1);
    }
}
