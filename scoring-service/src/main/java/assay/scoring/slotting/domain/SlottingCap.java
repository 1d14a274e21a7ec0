package assay.scoring.slotting.domain;

/**
 * A weakness that good marks elsewhere cannot buy off.
 *
 * @param subFactor its code
 * @param from applies when the chosen class is this one or worse
 * @param best the best class the project can then have
 */
public record SlottingCap(String subFactor, SlottingClass from, SlottingClass best) {}
