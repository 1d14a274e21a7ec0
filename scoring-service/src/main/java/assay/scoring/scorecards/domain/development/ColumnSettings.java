package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared about one column of a sample.
 *
 * @param name name in the header
 * @param type how its values read; null to have it inferred
 * @param specials codes that are no quantities, for example -99 for "not asked"; each gets a bin of its own
 * @param missingTokens what stands for no value
 * @param excluded not an input of the card
 * @param shape how the bad rate may run along the bins
 * @param cuts manual cut points of a numeric column, ascending; empty to have them found
 * @param groups manual groups of a categorical column; empty to have them found
 * @param label what people call it
 * @param repayment which prediction of repayment it belongs to
 * @param question which of an investor's questions it answers
 * @param action in which direction a client can move it
 * @param reason what a client is told when it cost points
 */
public record ColumnSettings(
        String name,
        @Nullable ValueType type,
        List<String> specials,
        List<String> missingTokens,
        boolean excluded,
        BinningTrend shape,
        List<Double> cuts,
        List<List<String>> groups,
        BilingualText label,
        RepaymentAspect repayment,
        InvestorQuestion question,
        Actionability action,
        BilingualText reason) {

    /** Tokens for no value where none are declared. */
    public static final List<String> MISSING_TOKENS = List.of("", "NA");

    public ColumnSettings {
        specials = List.copyOf(specials);
        missingTokens = List.copyOf(missingTokens);
        cuts = List.copyOf(cuts);
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** A column about which nothing is declared. */
    public static ColumnSettings of(String name) {
        return new ColumnSettings(
                name,
                null,
                List.of(),
                MISSING_TOKENS,
                false,
                BinningTrend.AUTO,
                List.of(),
                List.of(),
                new BilingualText(name, name),
                RepaymentAspect.ABILITY,
                InvestorQuestion.FINANCES,
                Actionability.NONE,
                new BilingualText("The value of " + name + " costs points", name + "的取值拉低了评分"));
    }

    /** The same column, kept out of the card. */
    public ColumnSettings exclude() {
        return new ColumnSettings(
                name,
                type,
                specials,
                missingTokens,
                true,
                shape,
                cuts,
                groups,
                label,
                repayment,
                question,
                action,
                reason);
    }

    /** The same column read as a type. */
    public ColumnSettings as(ValueType declared) {
        return new ColumnSettings(
                name,
                declared,
                specials,
                missingTokens,
                excluded,
                shape,
                cuts,
                groups,
                label,
                repayment,
                question,
                action,
                reason);
    }
}
