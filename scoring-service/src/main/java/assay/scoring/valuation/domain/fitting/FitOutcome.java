package assay.scoring.valuation.domain.fitting;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of fitting a model: parameters that may be used, or a refusal with its reason. A refusal is an expected
 * answer of the business, hence a value and not an exception.
 *
 * @param <M> the model
 */
public sealed interface FitOutcome<M> {

    /**
     * The model that makes the observed histories most likely.
     *
     * @param model the fitted model
     * @param logLikelihood natural logarithm of the likelihood at the model
     * @param iterations steps the optimiser took
     * @param method the optimiser that found it
     * @param clients clients the fit was made from
     * @param repeatBuyers those of them with at least one repeat
     * @param figures further figures by name, in alphabetical order
     */
    record Fitted<M>(
            M model,
            double logLikelihood,
            int iterations,
            Method method,
            int clients,
            int repeatBuyers,
            SortedMap<String, Double> figures)
            implements FitOutcome<M> {

        public Fitted {
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }
    }

    /**
     * No model that may be used.
     *
     * @param reason why
     * @param subject the parameter or quantity the reason speaks of, for example {@code b}
     * @param figures the figures behind the reason by name, in alphabetical order
     */
    record Refused<M>(Reason reason, String subject, SortedMap<String, Double> figures) implements FitOutcome<M> {

        public Refused {
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }
    }

    /** Why a fit is refused. */
    enum Reason {
        /** Too few clients have come back for the parameters to mean anything. */
        TOO_FEW_REPEAT_BUYERS,
        /** Too few contracts have ended for the parameters to mean anything. */
        TOO_FEW_ENDED,
        /** Contracts were watched over too few renewals to tell their differences from chance. */
        TOO_FEW_RENEWALS,
        /** A covariate has the same value for all clients, so its effect cannot be told from the baseline. */
        COVARIATE_CONSTANT,
        /** The likelihood keeps rising while a parameter runs to zero or infinity: the model does not describe the data. */
        BOUNDARY,
        /** No optimiser reached a point where the likelihood stops rising. */
        NOT_CONVERGED
    }

    /** How a maximum was found. */
    enum Method {
        QUASI_NEWTON,
        NELDER_MEAD
    }
}
