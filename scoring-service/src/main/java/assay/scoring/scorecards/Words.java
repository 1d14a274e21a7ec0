package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.BilingualText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages, as a request brings it. */
@Schema(name = "NewBilingualText")
public record Words(
        @NotBlank @Size(max = 500) String en,
        @NotBlank @Size(max = 500) String zh) {

    public BilingualText text() {
        return new BilingualText(en, zh);
    }
}
