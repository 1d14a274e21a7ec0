/**
 * A scorecard in other people's languages: SQL for a database, PMML for other scoring engines, Markdown for a reader.
 * What is exported scores as the card itself does; what a language cannot express is refused, not left out.
 */
@NullMarked
package assay.scoring.scorecards.domain.exports;

import org.jspecify.annotations.NullMarked;
