package assay.client.profile;

import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.ClientSubtype;
import assay.client.profile.domain.ClientType;
import assay.client.profile.domain.LegalBasis;
import assay.client.profile.domain.PersonType;
import assay.client.profile.domain.SizeClass;
import assay.client.profile.domain.WealthClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client as its readers see it. */
@Schema(name = "Client", examples = ClientExamples.CLIENT)
record ClientView(
        @Schema(required = true) UUID id,

        @Schema(required = true, minimum = "1", description = "Also the entity tag.")
        long version,

        @Schema(required = true) String portfolio,
        @Schema(required = true) ClientType type,
        @Nullable ClientSubtype subtype,
        @Schema(required = true) PersonType person,

        @Schema(required = true, description = "The id in the other system as long as no name is known.")
        String name,

        @Schema(required = true) ExternalRef externalRef,
        @Schema(required = true) List<IdentifierView> identifiers,
        @Nullable SizeClass sizeClass,
        @Nullable WealthClass wealthClass,
        @Nullable String industry,
        @Nullable String region,
        @Schema(required = true) String book,
        @Schema(required = true) LegalBasis legalBasis,
        @Schema(required = true) Instant registeredAt) {

    static ClientView of(Client client, ClientFacts facts) {
        return new ClientView(
                client.id,
                client.version,
                facts.portfolio(),
                facts.type(),
                facts.subtype(),
                facts.person(),
                facts.shownName(),
                ExternalRef.of(facts.reference()),
                facts.identifiers().stream().map(IdentifierView::of).toList(),
                facts.sizeClass(),
                facts.wealthClass(),
                facts.industry(),
                facts.region(),
                facts.book(),
                facts.legalBasis(),
                client.registeredAt);
    }
}
