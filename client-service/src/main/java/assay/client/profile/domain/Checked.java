package assay.client.profile.domain;

import java.util.List;

/** A draft after {@link ClientRules}: either facts, or everything that is wrong with it. */
public sealed interface Checked {

    record Accepted(ClientFacts facts) implements Checked {}

    record Refused(List<Fault> faults) implements Checked {}
}
