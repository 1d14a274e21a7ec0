package assay.interaction.journal;

import assay.foundation.money.Money;
import assay.interaction.journal.domain.TransactionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved.
 *
 * @param amount negative for a refund
 */
@Schema(requiredProperties = {"type", "amount"})
public record NewTransaction(
        @Nullable TransactionType type, @Nullable Money amount) {}
