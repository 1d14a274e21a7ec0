package assay.interaction.journal;

import java.util.List;

/** What became of the entries of a batch, in their order. */
record BatchReceipt(List<Receipt> items) {}
