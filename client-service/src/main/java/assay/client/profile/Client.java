package assay.client.profile;

import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.ClientSubtype;
import assay.client.profile.domain.ClientType;
import assay.client.profile.domain.LegalBasis;
import assay.client.profile.domain.PersonType;
import assay.client.profile.domain.SizeClass;
import assay.client.profile.domain.WealthClass;
import assay.foundation.events.ClientChanged;
import assay.foundation.events.ClientEvent;
import assay.foundation.events.ClientRegistered;
import assay.foundation.events.ReferenceHash;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A client as it is stored. Columns ending in {@code sealed} are encrypted, those ending in {@code index} are keyed
 * hashes; {@link ClientVault} turns facts into them and back. The version counts changes from 1; whoever changes a
 * client holds its row lock, so that versions and events follow one another.
 */
@Entity
@Table(name = "client")
class Client {

    /** As many as a page holds, so that a page costs two statements. */
    private static final int PAGE = 200;

    @Id
    UUID id;

    long version;
    String portfolio;

    @Enumerated(EnumType.STRING)
    ClientType type;

    @Enumerated(EnumType.STRING)
    @Nullable
    ClientSubtype subtype;

    @Enumerated(EnumType.STRING)
    PersonType person;

    @Nullable
    String name;

    @Column(name = "name_folded")
    @Nullable
    String nameFolded;

    @Column(name = "name_sealed")
    byte @Nullable [] nameSealed;

    @Column(name = "name_index")
    byte @Nullable [] nameIndex;

    @Column(name = "reference_sealed")
    byte[] referenceSealed;

    @ElementCollection
    @CollectionTable(name = "client_identifier", joinColumns = @JoinColumn(name = "client_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = PAGE)
    List<SealedIdentifier> identifiers = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "size_class")
    @Nullable
    SizeClass sizeClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "wealth_class")
    @Nullable
    WealthClass wealthClass;

    @Nullable
    String industry;

    @Nullable
    String region;

    String book;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_basis")
    LegalBasis legalBasis;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    static Client registered(UUID id, ClientFacts facts, SealedFacts sealed, Instant now) {
        Client client = new Client();
        client.id = id;
        client.registeredAt = now;
        client.take(facts, sealed, now);
        return client;
    }

    /** Takes the new facts over as the next version; the caller has found that they differ. */
    void change(ClientFacts facts, SealedFacts sealed, Instant now) {
        take(facts, sealed, now);
    }

    private void take(ClientFacts facts, SealedFacts sealed, Instant now) {
        version++;
        changedAt = now;
        portfolio = facts.portfolio();
        type = facts.type();
        subtype = facts.subtype();
        person = facts.person();
        name = sealed.name();
        nameFolded = sealed.nameFolded();
        nameSealed = sealed.nameSealed();
        nameIndex = sealed.nameIndex();
        referenceSealed = sealed.referenceSealed();
        identifiers.clear();
        identifiers.addAll(sealed.identifiers());
        sizeClass = facts.sizeClass();
        wealthClass = facts.wealthClass();
        industry = facts.industry();
        region = facts.region();
        book = facts.book();
        legalBasis = facts.legalBasis();
    }

    boolean isNaturalPerson() {
        return person == PersonType.NATURAL;
    }

    /** The event that tells the present version; always the same one for the same version. */
    ClientEvent event(List<ReferenceHash> references) {
        String kind = type.name();
        String fine = nameOf(subtype);
        String size = nameOf(sizeClass);
        String wealth = nameOf(wealthClass);
        String basis = legalBasis.name();
        return version == 1
                ? new ClientRegistered(
                        id,
                        version,
                        portfolio,
                        kind,
                        fine,
                        person.name(),
                        size,
                        wealth,
                        industry,
                        region,
                        book,
                        basis,
                        references,
                        changedAt)
                : new ClientChanged(
                        id,
                        version,
                        portfolio,
                        kind,
                        fine,
                        person.name(),
                        size,
                        wealth,
                        industry,
                        region,
                        book,
                        basis,
                        references,
                        changedAt);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
