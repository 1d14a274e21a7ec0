package assay.foundation.events;

/** Names of the topics; the suffix is the version of the contract. */
public final class Topics {

    /** Compacted: the latest state of every client. */
    public static final String CLIENTS = "assay.clients.v1";

    public static final String INTERACTIONS = "assay.interactions.v1";

    public static final String SCORES = "assay.scores.v1";

    public static final String RESCORING = "assay.rescoring.v1";

    /** Appended to a topic's name: where records go that its reader could not use. */
    public static final String DLQ_SUFFIX = ".dlq";

    private Topics() {}

    /** The topic an event belongs on. */
    public static String of(Event event) {
        return switch (event) {
            case ClientEvent _ -> CLIENTS;
            case InteractionEvent _ -> INTERACTIONS;
            case ScoreEvent _ -> SCORES;
            case RescoringEvent _ -> RESCORING;
        };
    }
}
