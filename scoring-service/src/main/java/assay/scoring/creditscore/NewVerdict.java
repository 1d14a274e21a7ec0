package assay.scoring.creditscore;

import jakarta.validation.constraints.NotNull;

/** Approves or refuses. */
record NewVerdict(@NotNull Boolean approved) {}
