package assay.client.profile;

import assay.client.profile.domain.ClientDraft;
import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.ClientSubtype;
import assay.client.profile.domain.ClientType;
import assay.client.profile.domain.LegalBasis;
import assay.client.profile.domain.PersonType;
import assay.client.profile.domain.SizeClass;
import assay.client.profile.domain.WealthClass;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a client. The members are plain texts here, so that {@link ClientRules} can tell everything
 * that is wrong at once, in the caller's language.
 */
@Schema(examples = ClientExamples.NEW_CLIENT)
record NewClient(
        @Schema(required = true) @Nullable ExternalRef externalRef,

        @Schema(
                defaultValue = ClientRules.DEFAULT_PORTFOLIO,
                pattern = ClientRules.PORTFOLIO_PATTERN,
                description = "Clients are compared with each other only within their portfolio.")
        @Nullable
        String portfolio,

        @Schema(required = true, type = SchemaType.STRING, implementation = ClientType.class) @Nullable
        String type,

        @Schema(
                type = SchemaType.STRING,
                implementation = ClientSubtype.class,
                description = "Has to be a kind of the type.")
        @Nullable
        String subtype,

        @Schema(
                type = SchemaType.STRING,
                implementation = PersonType.class,
                description = "LEGAL unless said otherwise; a WEALTHY_INDIVIDUAL is NATURAL.")
        @Nullable
        String person,

        @Schema(required = true, minLength = 1, maxLength = ClientRules.LONGEST_NAME) @Nullable
        String name,

        @Schema(maxItems = ClientRules.MOST_IDENTIFIERS) @Nullable
        List<@Nullable IdentifierView> identifiers,

        @Schema(type = SchemaType.STRING, implementation = SizeClass.class, description = "Only of legal persons.")
        @Nullable
        String sizeClass,

        @Schema(type = SchemaType.STRING, implementation = WealthClass.class, description = "Only of natural persons.")
        @Nullable
        String wealthClass,

        @Schema(pattern = "[A-U][0-9]{2}", description = "Section and division of ISIC Rev. 4.") @Nullable
        String industry,

        @Schema(
                pattern = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
                description = "Country (ISO 3166-1 alpha-2) or part of it (ISO 3166-2).")
        @Nullable
        String region,

        @Schema(
                defaultValue = ClientRules.DEFAULT_BOOK,
                pattern = ClientRules.BOOK_PATTERN,
                description = "The relationship manager's book. Only who has it in the token sees the client.")
        @Nullable
        String book,

        @Schema(type = SchemaType.STRING, implementation = LegalBasis.class, defaultValue = "CONTRACT") @Nullable
        String legalBasis) {

    private static final IdentifierView NOTHING = new IdentifierView(null, null);

    /** The same as a document that a change is merged into; a name that is not known stays absent. */
    static NewClient of(ClientFacts facts) {
        return new NewClient(
                ExternalRef.of(facts.reference()),
                facts.portfolio(),
                facts.type().name(),
                nameOf(facts.subtype()),
                facts.person().name(),
                facts.name(),
                facts.identifiers().stream().map(IdentifierView::of).toList(),
                nameOf(facts.sizeClass()),
                nameOf(facts.wealthClass()),
                facts.industry(),
                facts.region(),
                facts.book(),
                facts.legalBasis().name());
    }

    ClientDraft draft() {
        return new ClientDraft(
                externalRef == null ? null : externalRef.system(),
                externalRef == null ? null : externalRef.id(),
                portfolio,
                type,
                subtype,
                person,
                name,
                identifiers == null
                        ? List.of()
                        : identifiers.stream()
                                .map(said -> said == null ? NOTHING : said)
                                .map(said -> new ClientDraft.DraftIdentifier(said.scheme(), said.value()))
                                .toList(),
                sizeClass,
                wealthClass,
                industry,
                region,
                book,
                legalBasis);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
