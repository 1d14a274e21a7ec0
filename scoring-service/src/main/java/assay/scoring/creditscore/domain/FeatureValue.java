package assay.scoring.creditscore.domain;

import org.jspecify.annotations.Nullable;

/** The value of a feature for one client as of one day. */
public sealed interface FeatureValue {

    /** Nothing is known; never replaced by a number. */
    FeatureValue MISSING = new Missing();

    /** A finite number in the feature's unit. */
    record Amount(double value) implements FeatureValue {

        /** @throws IllegalArgumentException if the number is not finite */
        public Amount {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("no value of a feature: " + value);
            }
        }
    }

    /** One of the feature's categories. */
    record Category(String value) implements FeatureValue {}

    /** Nothing is known. */
    record Missing() implements FeatureValue {}

    static FeatureValue of(double value) {
        return new Amount(value);
    }

    static FeatureValue of(@Nullable String category) {
        return category == null ? MISSING : new Category(category);
    }

    static FeatureValue of(@Nullable Double value) {
        return value == null ? MISSING : new Amount(value);
    }

    /** A quotient; nothing where the divisor is zero, or so small that the quotient is beyond all numbers. */
    static FeatureValue ratio(double dividend, double divisor) {
        double quotient = dividend / divisor;
        return Double.isFinite(quotient) ? new Amount(quotient) : MISSING;
    }

    /** The number, the category, or null. */
    default @Nullable Object plain() {
        return switch (this) {
            case Amount amount -> amount.value();
            case Category category -> category.value();
            case Missing _ -> null;
        };
    }

    /** The reverse of {@link #plain}. */
    static FeatureValue ofPlain(@Nullable Object plain) {
        return switch (plain) {
            case null -> MISSING;
            case Number number -> of(number.doubleValue());
            case String category -> new Category(category);
            default -> throw new IllegalArgumentException("no value of a feature: " + plain);
        };
    }
}
