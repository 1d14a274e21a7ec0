package assay.scoring.monitoring;

import assay.foundation.ids.Ids;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Decision records of June 2025, written as the feature of credit scores writes them. */
@ApplicationScoped
class Decisions {

    private static final OffsetDateTime JUNE = OffsetDateTime.parse("2025-06-01T08:00:00Z");

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    Decisions(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    List<UUID> of(UUID card, Scorecard document, int count) {
        SplittableRandom random = new SplittableRandom(count);
        return jdbi.inTransaction(handle -> {
            UUID policy = policy(handle);
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int points = 400 + random.nextInt(300);
                List<Map<String, Object>> awarded = new ArrayList<>();
                for (Characteristic c : document.characteristics()) {
                    awarded.add(Map.of(
                            "characteristic",
                            c.name(),
                            "bin",
                            random.nextInt(c.bins().size()),
                            "points",
                            10));
                }
                ids.add(insert(
                        handle,
                        card,
                        policy,
                        points,
                        1 / (1 + Math.exp((points - 450) / 30.0)),
                        points >= 500 ? "ACCEPT" : "DECLINE",
                        Map.of("features", Map.of("country", i % 2 == 0 ? "CN" : "SG")),
                        Map.of("awarded", awarded),
                        null));
            }
            return ids;
        });
    }

    /** A challenger that finds every default as likely as none. */
    void inTheShadow(UUID card, List<UUID> champions) {
        jdbi.useTransaction(handle -> {
            UUID policy = policy(handle);
            champions.forEach(
                    id -> insert(handle, card, policy, 450, 0.5, "REFER", Map.of(), Map.of("awarded", List.of()), id));
        });
    }

    private static UUID policy(Handle handle) {
        UUID id = Ids.next();
        handle.createUpdate("""
                        INSERT INTO credit_policy (id, kind, portfolio, number, version, status, document, author, created_at)
                        VALUES (:id, 'MASTER_SCALE', :portfolio, 1, 1, 'CANDIDATE', '{"name":"test"}', 'owner', :at)
                        """)
                .bind("id", id)
                .bind("portfolio", "p-" + id)
                .bind("at", JUNE)
                .execute();
        return id;
    }

    private UUID insert(
            Handle handle,
            UUID card,
            UUID policy,
            int points,
            double pd,
            String outcome,
            Map<String, ?> inputs,
            Map<String, ?> result,
            @Nullable UUID champion) {
        UUID id = Ids.next();
        handle.createUpdate("""
                        INSERT INTO credit_decision (id, subject_id, portfolio, version, role, occasion, as_of, known_at,
                            scorecard_id, master_scale_id, strategy_id, points, pd, grade, outcome, inputs, result,
                            champion_id, decided_by, decided_at)
                        VALUES (:id, :subject, 'main', 1, :role, 'REQUEST', '2025-06-01', :at, :card, :policy, :policy,
                            :points, :pd, :grade, :outcome, CAST(:inputs AS json), CAST(:result AS json), :champion,
                            'officer', :at)
                        """)
                .bind("id", id)
                .bind("subject", UUID.randomUUID())
                .bind("role", champion == null ? "CHAMPION" : "CHALLENGER")
                .bind("at", JUNE)
                .bind("card", card)
                .bind("policy", policy)
                .bind("points", points)
                .bind("pd", pd)
                .bind("grade", "G" + points / 50)
                .bind("outcome", outcome)
                .bind("inputs", json(inputs))
                .bind("result", json(result))
                .bind("champion", champion)
                .execute();
        return id;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
