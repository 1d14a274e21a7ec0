package assay.foundation.events;

/** Work that scoring hands to its own replicas, spread by Kafka. */
public sealed interface RescoringEvent extends Event permits RescoringRangeRequested {}
