package assay.foundation.events;

/** Something that happened between the bank and a client. Readers must not depend on the order of these facts. */
public sealed interface InteractionEvent extends Event permits InteractionRecorded {}
