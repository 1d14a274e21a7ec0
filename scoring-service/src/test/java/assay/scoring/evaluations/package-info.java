/** Scoring free records over HTTP, from files and elsewhere. */
@org.jspecify.annotations.NullMarked
package assay.scoring.evaluations;
