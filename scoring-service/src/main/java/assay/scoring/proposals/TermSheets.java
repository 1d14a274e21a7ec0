package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.proposals.FinancingOptionView.Line;
import assay.scoring.proposals.FinancingOptionView.Price;
import assay.scoring.proposals.TermSheet.Row;
import assay.scoring.proposals.domain.ProposalResult;
import assay.scoring.proposals.domain.ProposalResult.Offer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints proposals: the chosen option, or the leading one of a draft. */
@ApplicationScoped
class TermSheets {

    private static final List<String> WORDS = List.of(
            "heading",
            "terms",
            "price",
            "reasons",
            "services",
            "conditions",
            "public-value",
            "schedule",
            "cash",
            "frontier",
            "frontier-axes");
    private static final List<String> COLUMNS =
            List.of("due", "opening", "interest", "principal", "payment", "closing", "dscr");

    private static final List<String> FRONTIER_COLUMNS = List.of("tenor", "amount", "minimum-dscr", "rate");

    private final Template page;
    private final ProposalViews views;
    private final Texts texts;

    TermSheets(@Location("term-sheet") Template page, ProposalViews views, Texts texts) {
        this.page = page;
        this.views = views;
        this.texts = texts;
    }

    /** A page of HTML; everything that people wrote is escaped. */
    String html(Proposal proposal, Language language) {
        return page.data("sheet", sheet(proposal, language)).render();
    }

    private TermSheet sheet(Proposal proposal, Language language) {
        TermSheetWords words = new TermSheetWords(texts, language);
        FinancingProposalView view = views.of(proposal, language, true);
        ProposalResult result = proposal.readResult();
        Offer offer = proposal.selectedOffer().orElse(result.options().getFirst());
        FinancingOptionView option = view.options().get(offer.rank() - 1);
        return new TermSheet(
                language.tag(),
                words(words),
                view.project().name() + " (" + view.project().reference() + ")",
                option.title(),
                words.of("status-" + view.status().name().toLowerCase(Locale.ROOT)),
                facts(view, option, words),
                price(option.price(), words),
                view.project().publicValue().stream()
                        .map(value -> new Row(
                                value.title(),
                                value.value().toPlainString() + " " + value.unit() + " (" + value.source() + ")"))
                        .toList(),
                option.reasons(),
                concat(option.services(), view.services()),
                view.conditions(),
                COLUMNS.stream().map(column -> words.of("column-" + column)).toList(),
                lines(option.schedule()),
                TermSheetPlots.cash(offer, proposal.currency()),
                legend(proposal, words),
                result.frontier().size() < 2 ? null : TermSheetPlots.frontier(result.frontier()),
                FRONTIER_COLUMNS.stream().map(words::of).toList(),
                frontier(view),
                words.of(
                        "footer",
                        Map.of(
                                "id",
                                proposal.id(),
                                "version",
                                proposal.version(),
                                "policy",
                                proposal.policyId(),
                                "engine",
                                result.engine())));
    }

    private static Map<String, String> words(TermSheetWords words) {
        Map<String, String> byName = new LinkedHashMap<>();
        WORDS.forEach(key -> byName.put(key.replace("-", ""), words.of(key)));
        return byName;
    }

    private static List<Row> facts(FinancingProposalView view, FinancingOptionView option, TermSheetWords words) {
        List<Row> facts = new ArrayList<>();
        facts.add(new Row(words.of("amount"), text(option.amount())));
        facts.add(new Row(words.of("requested"), text(view.requested())));
        facts.add(new Row(words.of("limited-by"), words.of("limit-" + kebab(option.limitedBy()))));
        facts.add(new Row(words.of("tenor"), option.terms().tenorMonths() + " " + words.of("months")));
        facts.add(new Row(words.of("grace"), option.terms().graceMonths() + " " + words.of("months")));
        facts.add(new Row(
                words.of("shape"), words.of("shape-" + kebab(option.terms().shape()))));
        facts.add(new Row(words.of("rate"), Percent.of(option.price().rate())));
        facts.add(new Row(words.of("effective-rate"), Percent.of(option.effectiveRate())));
        facts.add(new Row(words.of("upfront-fee"), Percent.of(option.terms().upfrontFee())));
        facts.add(new Row(words.of("minimum-dscr"), ratio(option.cover().minimumDscr())));
        facts.add(new Row(words.of("llcr"), ratio(option.cover().llcr())));
        facts.add(new Row(words.of("plcr"), ratio(option.cover().plcr())));
        facts.add(new Row(words.of("reserve"), option.terms().reserveMonths() + " " + words.of("months")));
        facts.add(new Row(words.of("security"), text(option.security().lendingValue())));
        facts.add(new Row(words.of("valid-until"), view.validUntil().toString()));
        return facts;
    }

    private static List<Row> price(Price price, TermSheetWords words) {
        List<Row> parts = new ArrayList<>();
        parts.add(new Row(words.of("part-funding"), Percent.of(price.funding())));
        parts.add(new Row(words.of("part-liquidity"), Percent.of(price.liquidity())));
        parts.add(new Row(words.of("part-expected-loss"), Percent.of(price.expectedLoss())));
        parts.add(new Row(words.of("part-capital"), Percent.of(price.capital())));
        parts.add(new Row(words.of("part-operating"), Percent.of(price.operating())));
        parts.add(new Row(words.of("part-fee"), Percent.of(price.fee())));
        parts.add(new Row(words.of("part-attributes"), Percent.of(price.attributes())));
        parts.add(new Row(words.of("part-discount"), Percent.of(price.discount())));
        parts.add(new Row(words.of("part-negotiated"), Percent.of(price.negotiated())));
        parts.add(new Row(words.of("rate"), Percent.of(price.rate())));
        return parts;
    }

    private static List<TermSheet.Line> legend(Proposal proposal, TermSheetWords words) {
        String unit =
                " (" + words.of("plot-millions") + " " + proposal.currency().getCurrencyCode() + ")";
        return List.of(
                new TermSheet.Line(TermSheetPlots.COLOURS.get(0), words.of("plot-available") + unit),
                new TermSheet.Line(TermSheetPlots.COLOURS.get(1), words.of("plot-service") + unit),
                new TermSheet.Line(TermSheetPlots.COLOURS.get(2), words.of("plot-outstanding") + unit));
    }

    private static List<List<String>> frontier(FinancingProposalView view) {
        return view.frontier().stream()
                .map(point -> List.of(
                        Integer.toString(point.tenorMonths()),
                        text(point.amount()),
                        ratio(point.minimumDscr()),
                        Percent.of(point.rate())))
                .toList();
    }

    private static List<List<String>> lines(@Nullable List<Line> schedule) {
        return schedule == null
                ? List.of()
                : schedule.stream()
                        .map(line -> List.of(
                                line.due().toString(),
                                line.opening(),
                                line.interest(),
                                line.principal(),
                                line.payment(),
                                line.closing(),
                                ratio(line.dscr())))
                        .toList();
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String ratio(@Nullable Double value) {
        return value == null ? "–" : Percent.number(value, 3);
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }
}
