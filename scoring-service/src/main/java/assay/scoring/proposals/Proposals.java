package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.proposals.Proposal.Entry;
import assay.scoring.proposals.Proposal.Status;
import assay.scoring.proposals.Proposal.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Financing proposals and their history. */
@ApplicationScoped
class Proposals {

    private static final String ADD = """
            INSERT INTO financing_proposal (id, subject_id, portfolio, project, policy_id, currency, requested, notch,
                inputs, result, created_by, created_at, version, status, valid_until, selected_option, signatures)
            VALUES (:id, :subjectId, :portfolio, :project, :policyId, :currency, :requested, :notch,
                CAST(:inputs AS json), CAST(:result AS json), :createdBy, :createdAt, :version, :status, :validUntil,
                :selectedOption, :signatures)
            """;

    private static final String CHANGE = """
            UPDATE financing_proposal SET version = :version, status = :status, valid_until = :validUntil,
                selected_option = :selectedOption, signatures = :signatures
            WHERE id = :id
            """;

    private final Jdbi jdbi;

    Proposals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Proposal proposal) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", proposal.id())
                .bind("subjectId", proposal.subjectId())
                .bind("portfolio", proposal.portfolio())
                .bind("project", proposal.project())
                .bind("policyId", proposal.policyId())
                .bind("currency", proposal.currency().getCurrencyCode())
                .bind("requested", proposal.requested())
                .bind("notch", proposal.notch())
                .bind("inputs", proposal.inputs())
                .bind("result", proposal.result())
                .bind("createdBy", proposal.createdBy())
                .bind("createdAt", proposal.createdAt())
                .bind("version", proposal.version())
                .bind("status", proposal.status())
                .bind("validUntil", proposal.validUntil())
                .bind("selectedOption", proposal.selectedOption())
                .bind("signatures", proposal.signatures())
                .execute());
    }

    /** Writes what may change. */
    void change(Proposal proposal) {
        jdbi.useHandle(handle -> handle.createUpdate(CHANGE)
                .bind("id", proposal.id())
                .bind("version", proposal.version())
                .bind("status", proposal.status())
                .bind("validUntil", proposal.validUntil())
                .bind("selectedOption", proposal.selectedOption())
                .bind("signatures", proposal.signatures())
                .execute());
    }

    void note(UUID proposalId, Entry entry) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO financing_step (proposal_id, version, step, option, reason, by, at)
                        VALUES (:proposal, :version, :step, :option, :reason, :by, :at)
                        """)
                .bind("proposal", proposalId)
                .bind("version", entry.version())
                .bind("step", entry.step())
                .bind("option", entry.option())
                .bind("reason", entry.reason())
                .bind("by", entry.by())
                .bind("at", entry.at())
                .execute());
    }

    Optional<Proposal> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM financing_proposal WHERE id = :id")
                .bind("id", id)
                .map(Proposals::read)
                .findOne());
    }

    /** What happened to a proposal, in order; it has few steps. */
    List<Entry> history(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM financing_step WHERE proposal_id = :id ORDER BY version LIMIT 1000")
                .bind("id", id)
                .map(Proposals::entry)
                .list());
    }

    /** Open proposals of a subject for a project. */
    List<Proposal> open(UUID subjectId, String project) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM financing_proposal WHERE subject_id = :subject AND project = :project
                            AND status IN ('DRAFT', 'APPROVED', 'OFFERED') ORDER BY id
                        """)
                .bind("subject", subjectId)
                .bind("project", project)
                .map(Proposals::read)
                .list());
    }

    /** Open proposals whose day is over, those of longest ago first. */
    List<UUID> overdue(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM financing_proposal
                        WHERE status IN ('DRAFT', 'APPROVED', 'OFFERED') AND valid_until < :today
                        ORDER BY valid_until, id LIMIT :limit
                        """)
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Proposals of a subject, newest first. */
    Page<ProposalSummary> list(UUID subjectId, @Nullable String cursor, int limit) {
        Object[] query = {"financing-proposals", subjectId};
        UUID before = Cursor.read(cursor, 1, query).map(place -> place.uuid(0)).orElse(new UUID(-1, -1));
        List<ProposalSummary> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, project, status, version, currency, requested, selected_option, valid_until,
                            policy_id, created_by, created_at
                        FROM financing_proposal WHERE subject_id = :subject AND id < :before
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("subject", subjectId)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map(Proposals::summary)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind(query));
    }

    private static Proposal read(ResultSet row, StatementContext context) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("portfolio"),
                row.getString("project"),
                row.getObject("policy_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getLong("requested"),
                row.getObject("notch", Integer.class),
                row.getString("inputs"),
                row.getString("result"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                Status.valueOf(row.getString("status")),
                row.getObject("valid_until", LocalDate.class),
                row.getString("selected_option"),
                row.getObject("signatures", Integer.class));
    }

    private static ProposalSummary summary(ResultSet row, StatementContext context) throws SQLException {
        return new ProposalSummary(
                row.getObject("id", UUID.class),
                row.getString("project"),
                Status.valueOf(row.getString("status")),
                row.getLong("version"),
                Money.ofMinor(row.getLong("requested"), Currency.getInstance(row.getString("currency"))),
                row.getString("selected_option"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("policy_id", UUID.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                row.getLong("version"),
                Step.valueOf(row.getString("step")),
                row.getString("option"),
                row.getString("reason"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
