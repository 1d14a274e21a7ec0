package assay.scoring.proposals;

import assay.foundation.problem.FieldError;
import assay.scoring.documents.Documents;
import assay.scoring.policies.Policy;
import assay.scoring.proposals.FinancingPolicyDocument.ClientRuleFacts;
import assay.scoring.proposals.FinancingPolicyDocument.CriterionFacts;
import assay.scoring.proposals.FinancingPolicyDocument.OptionFacts;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.OptionPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposes a financing policy. */
@Schema(description = "A financing policy; nothing is offered by it before somebody else releases it.")
record NewFinancingPolicy(
        @Nullable
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        @Schema(description = "Portfolio it is for; every portfolio without one of its own when absent")
        String portfolio,

        @NotNull @Valid FinancingPolicyDocument document) {

    String portfolioOrAll() {
        return Objects.requireNonNullElse(portfolio, Policy.EVERY_PORTFOLIO);
    }

    FinancingPolicy policy() {
        return Documents.read(Documents.write(document), FinancingPolicy.class);
    }

    /** What bean validation does not see: names that are used twice, and names that nobody explains. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        requireDistinct(errors, "/document/options", document.options(), OptionFacts::code);
        requireDistinct(errors, "/document/collateral", document.collateral(), FinancingPolicyDocument.Form::form);
        requireDistinct(errors, "/document/stresses", document.stresses(), FinancingPolicyDocument.StressFacts::name);
        requireDistinct(
                errors, "/document/publicValue", document.publicValue(), FinancingPolicyDocument.IndicatorFacts::name);
        for (int i = 0; i < document.clients().size(); i++) {
            check(errors, "/document/clients/" + i, document.clients().get(i));
        }
        return errors;
    }

    private void check(List<FieldError> errors, String place, ClientRuleFacts rule) {
        requireDistinct(errors, place + "/options", rule.options(), code -> code);
        requireDistinct(errors, place + "/criteria", rule.criteria(), CriterionFacts::name);
        List<OptionFacts> offered = document.options().stream()
                .filter(option -> rule.options().contains(option.code()))
                .toList();
        for (int i = 0; i < rule.options().size(); i++) {
            String code = rule.options().get(i);
            if (offered.stream().noneMatch(option -> option.code().equals(code))) {
                errors.add(FieldError.of(place + "/options/" + i, "unknown-option"));
            }
        }
        for (int i = 0; i < rule.criteria().size(); i++) {
            String name = rule.criteria().get(i).name();
            boolean measured = OptionPlan.MEASURES.contains(name)
                    || offered.stream().allMatch(option -> option.measures().containsKey(name));
            if (!measured) {
                errors.add(FieldError.of(place + "/criteria/" + i + "/name", "criterion-not-measured"));
            }
            if (!document.criteria().containsKey(name)) {
                errors.add(FieldError.of(place + "/criteria/" + i + "/name", "criterion-without-text"));
            }
        }
    }

    private static <T> void requireDistinct(
            List<FieldError> errors, String place, List<T> items, Function<T, String> name) {
        if (items.stream().map(name).distinct().count() < items.size()) {
            errors.add(FieldError.of(place, "listed-twice"));
        }
    }
}
