package assay.scoring.creditscore.domain;

/**
 * A grade of a master scale.
 *
 * @param name what people call it
 * @param notch place on the scale, 1 is the best
 * @param lowerPd smallest probability of default of the grade, inclusive
 * @param upperPd end of the grade, exclusive; 1 for the default grade
 * @param pd the grade's own probability of default, which capital and price read: the geometric mean of its bounds, 1
 *     for the default grade
 */
public record Grade(String name, int notch, double lowerPd, double upperPd, double pd) {}
