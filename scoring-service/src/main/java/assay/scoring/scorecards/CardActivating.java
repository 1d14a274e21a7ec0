package assay.scoring.scorecards;

/**
 * A card is about to be released, in the running transaction. Whoever knows a reason against it, for example an input
 * that nothing provides, throws a {@link assay.foundation.problem.Refused} from its observer.
 *
 * @param card the card, still a candidate
 */
public record CardActivating(RegisteredCard card) {}
