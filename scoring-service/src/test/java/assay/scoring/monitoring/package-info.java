/** Outcomes, runs over decisions and the inventory of models over HTTP. */
@org.jspecify.annotations.NullMarked
package assay.scoring.monitoring;
