package assay.scoring.scorecards;

import assay.foundation.etag.Etag;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Puts cards into words, in the caller's language. */
@Singleton
class ScorecardViews {

    private final SettingsDocuments settings;
    private final Texts texts;

    ScorecardViews(SettingsDocuments settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    private ScorecardView whole(CardEntry entry, @Nullable String languages) {
        return view(entry, true, languages);
    }

    /** A card as an item of a list. */
    ScorecardView brief(CardEntry entry, @Nullable String languages) {
        return view(entry, false, languages);
    }

    private ScorecardView view(CardEntry entry, boolean whole, @Nullable String languages) {
        NewScorecardSettings asked = entry.settingsId() == null
                ? null
                : settings.find(entry.settingsId()).orElseThrow().settings();
        return ScorecardView.of(entry, asked, whole, texts, Language.of(languages));
    }

    /** A card with all its figures as an answer, its revision as ETag. */
    RestResponse<ScorecardView> shown(CardEntry entry, @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(whole(entry, languages))
                .tag(Etag.of(entry.revision()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
