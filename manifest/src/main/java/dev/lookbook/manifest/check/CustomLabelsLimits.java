package dev.lookbook.manifest.check;

import java.util.EnumMap;
import java.util.Map;

/**
 * The limits that a manifest is held against: those that the service documents, unless changed. Immutable.
 *
 * <pre>{@code
 * CustomLabelsLimits mumbai = CustomLabelsLimits.defaults().with(CustomLabelsLimit.MAX_LINES, 28_000);
 * }</pre>
 */
public final class CustomLabelsLimits {
    private static final CustomLabelsLimits DEFAULTS = new CustomLabelsLimits(Map.of());

    private final Map<CustomLabelsLimit, Double> changed;

    private CustomLabelsLimits(Map<CustomLabelsLimit, Double> changed) {
        this.changed = changed;
    }

    /** The limits that the service documents. */
    public static CustomLabelsLimits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with another number for one.
     *
     * @throws IllegalArgumentException when it is negative or no number, a fraction of what comes in whole things, such as
     *     boxes, or a share of more than 1
     */
    public CustomLabelsLimits with(CustomLabelsLimit limit, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(
                    "expected a limit of at least 0 for " + limit.code() + " but found " + value);
        }
        if (limit.isShare() && value > 1) {
            throw new IllegalArgumentException(
                    "expected a share from 0 to 1 " + limit.unit() + " for " + limit.code() + " but found " + value);
        }
        if (limit.isWhole() && value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    "expected a whole number of " + limit.unit() + " for " + limit.code() + " but found " + value);
        }
        Map<CustomLabelsLimit, Double> more = new EnumMap<>(CustomLabelsLimit.class);
        more.putAll(changed);
        more.put(limit, value);
        return new CustomLabelsLimits(more);
    }

    /**
     * These limits with another number for the one that users call so, such as {@code max-lines}.
     *
     * @throws IllegalArgumentException when there is none of that name, or the number is refused as above
     */
    public CustomLabelsLimits with(String code, double value) {
        return with(CustomLabelsLimit.ofCode(code), value);
    }

    /** A limit's number. */
    public double get(CustomLabelsLimit limit) {
        return changed.getOrDefault(limit, limit.standard());
    }

    /** A limit's number for what comes in whole things: lines, bytes, labels. */
    public long whole(CustomLabelsLimit limit) {
        return (long) get(limit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomLabelsLimits limits && limits.changed.equals(changed);
    }

    @Override
    public int hashCode() {
        return changed.hashCode();
    }

    @Override
    public String toString() {
        return "CustomLabelsLimits" + changed;
    }
}
