package assay.scoring.scorecards;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import jakarta.inject.Singleton;
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

    /** A card with all its figures. */
    ScorecardView whole(CardEntry entry, @Nullable String languages) {
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
}
