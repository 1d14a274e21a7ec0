package assay.scoring.altman;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.scoring.altman.domain.AltmanModel;
import assay.scoring.altman.domain.AltmanRatios;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for Altman's score of a statement. */
@Schema(description = "Asks for Altman's score of a statement. Nothing of it is stored.")
record NewAltmanScore(
        @Nullable
        @Schema(description = "Formula; Z_DOUBLE_PRIME when absent. EMERGING_MARKETS adds 3.25 and shifts the zones.")
        Formula formula,

        @NotNull @Valid Statement statement) {

    /** The formulas there are. */
    @Schema(name = "AltmanVariant")
    enum Formula {
        Z_DOUBLE_PRIME(AltmanModel.Z_DOUBLE_PRIME),
        EMERGING_MARKETS(AltmanModel.EMERGING_MARKETS);

        private final AltmanModel model;

        Formula(AltmanModel model) {
            this.model = model;
        }
    }

    /** A balance sheet and the year's earnings, all in one currency. */
    @Schema(name = "AltmanStatement", description = "A balance sheet and the year's earnings, all in one currency.")
    record Statement(
            @NotNull Money currentAssets,
            @NotNull Money currentLiabilities,
            @NotNull @Schema(description = "More than 0") Money totalAssets,
            @NotNull Money retainedEarnings,

            @NotNull @Schema(description = "Earnings before interest and tax")
            Money ebit,

            @NotNull Money bookEquity,
            @NotNull @Schema(description = "More than 0") Money totalLiabilities) {

        private Map<String, Money> amounts() {
            Map<String, Money> amounts = new LinkedHashMap<>();
            amounts.put("totalAssets", totalAssets);
            amounts.put("totalLiabilities", totalLiabilities);
            amounts.put("currentAssets", currentAssets);
            amounts.put("currentLiabilities", currentLiabilities);
            amounts.put("retainedEarnings", retainedEarnings);
            amounts.put("ebit", ebit);
            amounts.put("bookEquity", bookEquity);
            return amounts;
        }

        private AltmanRatios ratios() {
            double assets = totalAssets.amount().doubleValue();
            return new AltmanRatios(
                    currentAssets.amount().subtract(currentLiabilities.amount()).doubleValue() / assets,
                    retainedEarnings.amount().doubleValue() / assets,
                    ebit.amount().doubleValue() / assets,
                    bookEquity.amount().doubleValue()
                            / totalLiabilities.amount().doubleValue());
        }
    }

    AltmanModel model() {
        return formula == null ? AltmanModel.Z_DOUBLE_PRIME : formula.model;
    }

    /** What bean validation does not see. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        statement.amounts().forEach((name, money) -> {
            if (!money.currency().equals(statement.totalAssets().currency())) {
                errors.add(new FieldError(
                        "/statement/" + name + "/currency",
                        "other-currency",
                        Map.of("currency", statement.totalAssets().currency())));
            }
        });
        for (String name : List.of("totalAssets", "totalLiabilities")) {
            if (statement.amounts().get(name).amount().signum() <= 0) {
                errors.add(FieldError.of("/statement/" + name + "/amount", "positive"));
            }
        }
        for (String name : List.of("currentAssets", "currentLiabilities")) {
            if (statement.amounts().get(name).amount().signum() < 0) {
                errors.add(FieldError.of("/statement/" + name + "/amount", "positive-or-zero"));
            }
        }
        return errors;
    }

    /** The ratios; {@link #errors()} must be empty. */
    AltmanRatios ratios() {
        return statement.ratios();
    }
}
