package assay.scoring.creditscore.domain;

/**
 * A state of the economy for point-in-time probabilities of default.
 *
 * @param name for example {@code DOWNTURN}
 * @param logOddsShift added to ln(odds bad : good) of the through-the-cycle probability; a declared assumption
 */
public record EconomicScenario(String name, double logOddsShift) {}
