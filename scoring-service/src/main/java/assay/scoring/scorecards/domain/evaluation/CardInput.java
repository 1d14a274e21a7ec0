package assay.scoring.scorecards.domain.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Values of one record in the order of a card's characteristics: numbers where a characteristic is numeric, categories
 * where it is not. {@link CardEvaluator#read} makes one from named values and refuses what the card cannot score.
 */
public final class CardInput implements CardEvaluator.Reading {

    private final double[] numbers;
    private final @Nullable String[] categories;

    /**
     * Takes both arrays over; they must not change afterwards.
     *
     * @param numbers by characteristic, NaN where missing; ignored where the characteristic is categorical
     * @param categories by characteristic, null where missing; ignored where the characteristic is numeric
     * @throws IllegalArgumentException if the lengths differ
     */
    public CardInput(double[] numbers, @Nullable String[] categories) {
        if (numbers.length != categories.length) {
            throw new IllegalArgumentException(numbers.length + " numbers, " + categories.length + " categories");
        }
        this.numbers = numbers;
        this.categories = categories;
    }

    int size() {
        return numbers.length;
    }

    double number(int characteristic) {
        return numbers[characteristic];
    }

    @Nullable
    String category(int characteristic) {
        return categories[characteristic];
    }

    /** The same values with one number replaced. */
    CardInput with(int characteristic, double number) {
        double[] changed = numbers.clone();
        changed[characteristic] = number;
        return new CardInput(changed, categories);
    }

    /** The same values with one category replaced. */
    CardInput with(int characteristic, String category) {
        @Nullable String[] changed = categories.clone();
        changed[characteristic] = category;
        return new CardInput(numbers, changed);
    }
}
