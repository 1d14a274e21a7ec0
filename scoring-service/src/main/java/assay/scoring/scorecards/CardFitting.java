package assay.scoring.scorecards;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.Uploads;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.development.ColumnSettings;
import assay.scoring.scorecards.domain.development.Developed;
import assay.scoring.scorecards.domain.development.Development;
import assay.scoring.scorecards.domain.development.DevelopmentOutcome;
import assay.scoring.scorecards.domain.development.DevelopmentSettings;
import assay.scoring.scorecards.domain.development.Refusal;
import assay.scoring.scorecards.domain.development.Sample;
import assay.scoring.scorecards.domain.development.SampleEncoding;
import assay.scoring.scorecards.domain.development.SampleSurvey;
import assay.scoring.scorecards.domain.development.SampleSurvey.ColumnFinding;
import assay.scoring.scorecards.domain.development.SampleSurvey.Opening;
import assay.scoring.scorecards.domain.development.SampleSurvey.Survey;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Develops a card from an uploaded sample: reads the file twice, fits, stores the document with its figures. Nothing of
 * it is stored unless all of it is. One sample is in memory at a time.
 */
@ApplicationScoped
class CardFitting {

    private static final Logger LOG = Logger.getLogger(CardFitting.class);

    private final Uploads uploads;
    private final Scorecards cards;
    private final CardRegistry registry;
    private final SettingsDocuments settings;
    private final ScorecardConfig config;
    private final Clock clock;
    private final Semaphore memory = new Semaphore(1);

    CardFitting(
            Uploads uploads,
            Scorecards cards,
            CardRegistry registry,
            SettingsDocuments settings,
            ScorecardConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.cards = cards;
        this.registry = registry;
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    /** What a first reading of the file came to. */
    private sealed interface Reading {

        record Read(List<ColumnFinding> findings, Survey survey) implements Reading {}

        record Unusable(Refusal refusal) implements Reading {}
    }

    /** Brings a card one step further and ends the job with it. */
    void fit(JobContext job, UUID id) throws IOException, InterruptedException {
        CardEntry card = cards.entry(id).orElseThrow();
        NewScorecardSettings asked =
                settings.find(card.settingsId()).orElseThrow().settings();
        memory.acquire();
        try {
            fit(job, card, asked);
        } finally {
            memory.release();
        }
    }

    /** The job of a card came to nothing for a reason of our own; part of the running transaction. */
    void failed(UUID id) {
        registry.refused(id, CardStatus.FAILED, "fit-failed", Map.of(), clock.instant());
    }

    private void fit(JobContext job, CardEntry card, NewScorecardSettings asked) throws IOException {
        DevelopmentSettings development = confirmed(card, asked.development());
        job.checkpoint();
        switch (survey(card.id(), asked.format(), development)) {
            case Reading.Unusable unusable -> refuse(job, card, unusable.refusal());
            case Reading.Read read -> {
                List<ColumnType> types =
                        read.findings().stream().map(ColumnType::of).toList();
                switch (read.survey()) {
                    case Survey.Useless useless -> refuse(job, card, useless.refusal());
                    case Survey.Useful useful -> {
                        boolean settled = card.types() != null
                                || asked.acceptsInferredTypes()
                                || read.findings().stream().allMatch(ColumnFinding::declared);
                        if (settled) {
                            develop(job, card, asked, development, types, useful.encoding());
                        } else {
                            job.complete(() -> registry.awaitTypes(card.id(), types));
                        }
                    }
                }
            }
        }
    }

    private void develop(
            JobContext job,
            CardEntry card,
            NewScorecardSettings asked,
            DevelopmentSettings development,
            List<ColumnType> types,
            SampleEncoding encoding)
            throws IOException {
        job.checkpoint();
        Refusal unreadable = encode(card.id(), asked.format(), encoding);
        if (unreadable != null) {
            refuse(job, card, unreadable);
            return;
        }
        job.checkpoint();
        long started = System.nanoTime();
        Sample sample = encoding.sample();
        DevelopmentOutcome outcome = Development.of(sample, development);
        LOG.infof(
                "development of card %s from %d rows took %d ms",
                card.id(), sample.rows(), (System.nanoTime() - started) / 1_000_000);
        switch (outcome) {
            case Refusal refusal -> refuse(job, card, refusal);
            case Developed developed -> {
                CardDocument document = CardDocument.developed(developed, sampleHash(card), asked, types);
                job.complete(() -> registry.developed(card.id(), types, document, clock.instant()));
            }
        }
    }

    private Reading survey(UUID id, SampleFormat format, DevelopmentSettings development) throws IOException {
        try (SampleFile file = open(id, format)) {
            SampleFile.Header header = file.header();
            if (header.refusal() != null) {
                return new Reading.Unusable(header.refusal());
            }
            return switch (SampleSurvey.open(development, header.names(), config.mostCells())) {
                case Opening.Closed closed -> new Reading.Unusable(closed.refusal());
                case Opening.Open open -> {
                    Refusal refusal = file.each(open.survey()::observe);
                    yield refusal == null
                            ? new Reading.Read(
                                    open.survey().findings(), open.survey().finish())
                            : new Reading.Unusable(refusal);
                }
            };
        }
    }

    private @Nullable Refusal encode(UUID id, SampleFormat format, SampleEncoding encoding) throws IOException {
        try (SampleFile file = open(id, format)) {
            file.header();
            return file.each(encoding::add);
        }
    }

    private SampleFile open(UUID id, SampleFormat format) throws IOException {
        return new SampleFile(uploads.open(id).orElseThrow(), format);
    }

    private void refuse(JobContext job, CardEntry card, Refusal refusal) {
        Map<String, Object> args = new HashMap<>(refusal.figures());
        if (refusal.column() != null) {
            args.put("column", refusal.column());
        }
        if (refusal.row() != null) {
            args.put("row", refusal.row());
        }
        String reason = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        job.complete(() -> registry.refused(card.id(), CardStatus.REJECTED, reason, args, clock.instant()));
    }

    private static String sampleHash(CardEntry card) {
        return HexFormat.of().formatHex(Objects.requireNonNull(card.sampleHash(), "an uploaded sample has a hash"));
    }

    /** The settings with the types that were confirmed for this card. */
    private static DevelopmentSettings confirmed(CardEntry card, DevelopmentSettings asked) {
        if (card.types() == null) {
            return asked;
        }
        Map<String, ColumnSettings> columns = new HashMap<>();
        asked.columns().forEach(column -> columns.put(column.name(), column));
        for (ColumnType type : Documents.read(card.types(), new TypeReference<List<ColumnType>>() {})) {
            columns.put(
                    type.name(),
                    columns.getOrDefault(type.name(), ColumnSettings.of(type.name()))
                            .as(type.type()));
        }
        return asked.withColumns(new ArrayList<>(columns.values()));
    }
}
