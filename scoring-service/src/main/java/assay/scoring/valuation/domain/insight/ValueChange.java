package assay.scoring.valuation.domain.insight;

import java.util.function.ToDoubleBiFunction;

/**
 * Why a value is another than before, in steps taken one after the other: first time passes without a transaction under
 * the old model, then the new transactions become known, then the model is changed. Each part is the difference its step
 * makes, so the parts add up to the whole; another order of the steps would share it out otherwise.
 *
 * @param before value on the earlier date under the old model
 * @param timePassing change had the client done nothing
 * @param newTransactions change by what it did
 * @param modelChange change by the new model
 * @param after value on the later date under the new model
 */
public record ValueChange(double before, double timePassing, double newTransactions, double modelChange, double after) {

    /** The whole change, after less before. */
    public double total() {
        return after - before;
    }

    /**
     * The change of one client's value.
     *
     * @param value of a client in a state under a model
     * @param earlier state on the earlier date
     * @param idle state on the later date had nothing happened in between
     * @param later state on the later date
     */
    public static <C, M> ValueChange of(
            ToDoubleBiFunction<C, M> value, C earlier, C idle, C later, M oldModel, M newModel) {
        double before = value.applyAsDouble(earlier, oldModel);
        double waited = value.applyAsDouble(idle, oldModel);
        double known = value.applyAsDouble(later, oldModel);
        double after = value.applyAsDouble(later, newModel);
        return new ValueChange(before, waited - before, known - waited, after - known, after);
    }

    /** The change of a portfolio: part by part the sum of its clients'. */
    public ValueChange plus(ValueChange other) {
        return new ValueChange(
                before + other.before,
                timePassing + other.timePassing,
                newTransactions + other.newTransactions,
                modelChange + other.modelChange,
                after + other.after);
    }
}
