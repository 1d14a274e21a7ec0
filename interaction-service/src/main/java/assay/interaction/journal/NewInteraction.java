package assay.interaction.journal;

import assay.interaction.directory.ClientSelector;
import assay.interaction.journal.domain.InteractionKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its sender tells it.
 *
 * @param occurredAt from 1900 until five minutes from now
 * @param source system that reports it
 * @param externalId what the source calls it; unique for ever among the entries of the source
 * @param productLine product the interaction belongs to
 * @param transaction present exactly if the kind is TRANSACTION
 * @param contact present exactly if the kind is CONTACT
 * @param reverses id of the entry that this one takes back
 */
@Schema(requiredProperties = {"client", "kind", "occurredAt"})
public record NewInteraction(
        @Nullable ClientSelector client,
        @Nullable InteractionKind kind,

        @Schema(examples = "2026-02-27T09:30:00Z") @Nullable Instant occurredAt,

        @Schema(pattern = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$", examples = "CORE") @Nullable
        String source,

        @Schema(minLength = 1, maxLength = 200, description = "Needs a source.", examples = "TX-2026-000042") @Nullable
        String externalId,

        @Schema(minLength = 1, maxLength = 64, examples = "PROJECT-LOAN") @Nullable
        String productLine,

        @Nullable NewTransaction transaction,
        @Nullable NewContact contact,
        @Nullable UUID reverses) {}
