package assay.foundation.events;

/**
 * A fact one service tells the others. Events carry no direct identifier of a person: a random client id, features, and
 * external references only as keyed hashes.
 */
public sealed interface Event permits ClientEvent, InteractionEvent, ScoreEvent, RescoringEvent {

    /** Kafka key: events of one key stay in order. The client id, or the range id for rescoring. */
    String key();

    /** Position among the events of one key; monotone after removal of duplicates, not free of gaps. */
    String sequence();

    /** Name of the contract, for example {@code ClientRegistered}; the name of its schema in docs/events. */
    default String eventType() {
        return getClass().getSimpleName();
    }

    /** What tells this event from every other one, so that publishing it again gives it the same id. */
    default String identity() {
        return eventType() + "/" + key() + "/" + sequence();
    }
}
