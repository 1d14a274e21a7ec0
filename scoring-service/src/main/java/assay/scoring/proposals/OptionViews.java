package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.foundation.texts.Language;
import assay.scoring.proposals.FinancingOptionView.BreakEvenView;
import assay.scoring.proposals.FinancingOptionView.ConstructionView;
import assay.scoring.proposals.FinancingOptionView.CoverView;
import assay.scoring.proposals.FinancingOptionView.Line;
import assay.scoring.proposals.FinancingOptionView.Price;
import assay.scoring.proposals.FinancingOptionView.Security;
import assay.scoring.proposals.FinancingOptionView.Terms;
import assay.scoring.proposals.domain.Construction;
import assay.scoring.proposals.domain.ProposalResult.Offer;
import assay.scoring.proposals.domain.ProposalResult.Schedule;
import assay.scoring.proposals.domain.ProposalResult.Waterfall;
import assay.scoring.proposals.domain.RiskBasedPrice;
import assay.scoring.scorecards.domain.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows the options of one proposal: amounts in major units, texts in one language, absent where a ratio is NaN. */
final class OptionViews {

    private final Currency currency;
    private final int monthsPerPeriod;
    private final Language language;

    OptionViews(Currency currency, int monthsPerPeriod, Language language) {
        this.currency = currency;
        this.monthsPerPeriod = monthsPerPeriod;
        this.language = language;
    }

    /** @param withSchedule whether every payment is shown */
    FinancingOptionView of(Offer offer, boolean withSchedule) {
        return new FinancingOptionView(
                offer.code(),
                text(offer.title()),
                offer.rank(),
                offer.score(),
                offer.contributions(),
                texts(offer.reasons()),
                texts(offer.services()),
                terms(offer),
                money(offer.amount()),
                offer.limitedBy(),
                construction(offer.construction()),
                price(offer.price()),
                offer.effectiveRate(),
                offer.result().raroc(),
                new Money(
                        BigDecimal.valueOf(offer.result().economicProfit())
                                .movePointLeft(currency.getDefaultFractionDigits())
                                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                        currency),
                offer.capitalShare(),
                offer.averageLifeYears(),
                cover(offer),
                new Security(
                        money(offer.security().marketValue()),
                        money(offer.security().lendingValue()),
                        known(offer.security().loanToValue()),
                        money(offer.security().shortfall())),
                new BreakEvenView(
                        known(offer.breakEven().revenueFactor()),
                        known(offer.breakEven().costFactor()),
                        known(offer.breakEven().rateShift()),
                        offer.breakEven().delayPeriods()),
                stressed(offer.stressedDscr()),
                withSchedule ? lines(offer) : null);
    }

    String text(BilingualText text) {
        return language == Language.ZH ? text.zh() : text.en();
    }

    List<String> texts(List<BilingualText> texts) {
        return texts.stream().map(this::text).toList();
    }

    Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, currency);
    }

    private Terms terms(Offer offer) {
        return new Terms(
                offer.terms().shape(),
                offer.terms().tenorPeriods() * monthsPerPeriod,
                offer.terms().gracePeriods() * monthsPerPeriod,
                offer.terms().graceInterest(),
                offer.terms().rate(),
                offer.terms().targetDscr(),
                offer.terms().upfrontFee(),
                offer.terms().commitmentFee(),
                offer.terms().reserveMonths(),
                offer.terms().sweepShare());
    }

    private static Price price(RiskBasedPrice price) {
        return new Price(
                price.rate(),
                price.funding(),
                price.liquidity(),
                price.expectedLoss(),
                price.capital(),
                price.operating(),
                price.fee(),
                price.attributes(),
                price.discount(),
                price.negotiated());
    }

    private @Nullable ConstructionView construction(Construction.@Nullable Financing financing) {
        return financing == null
                ? null
                : new ConstructionView(
                        money(financing.equity()),
                        money(financing.hardCost()),
                        money(financing.upfrontFee()),
                        money(financing.interest()),
                        money(financing.commitmentFee()),
                        money(financing.totalCost()),
                        financing.share(),
                        financing.draws().stream().map(this::money).toList());
    }

    private static CoverView cover(Offer offer) {
        double minimum = offer.cover().minimumDscr();
        return new CoverView(
                known(minimum),
                known(offer.cover().averageDscr()),
                known(offer.cover().llcr().getFirst()),
                known(offer.cover().plcr().getFirst()),
                known(1 - 1 / minimum));
    }

    private static SortedMap<String, @Nullable Double> stressed(SortedMap<String, Double> stressed) {
        SortedMap<String, @Nullable Double> known = new TreeMap<>();
        stressed.forEach((name, dscr) -> known.put(name, known(dscr)));
        return known;
    }

    private List<Line> lines(Offer offer) {
        Schedule schedule = offer.schedule();
        Waterfall cash = offer.waterfall();
        List<Line> lines = new ArrayList<>();
        long opening = offer.amount();
        for (int t = 0; t < schedule.due().size(); t++) {
            long interest = schedule.interest().get(t);
            long payment = schedule.payment().get(t);
            long closing = opening + interest - payment;
            lines.add(new Line(
                    schedule.due().get(t),
                    schedule.rates().get(t),
                    plain(opening),
                    plain(interest),
                    plain(Math.max(0, interest - payment)),
                    plain(Math.max(0, payment - interest)),
                    plain(payment),
                    plain(closing),
                    known(offer.cover().dscr().get(t)),
                    known(offer.cover().llcr().get(t)),
                    known(offer.cover().plcr().get(t)),
                    plain(cash.available().get(t)),
                    plain(cash.reserve().get(t)),
                    plain(cash.sweep().get(t)),
                    plain(cash.distributed().get(t)),
                    plain(cash.shortfall().get(t)),
                    plain(cash.outstanding().get(t))));
            opening = closing;
        }
        return lines;
    }

    private String plain(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
