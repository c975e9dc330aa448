package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes whole numbers as integers. */
final class IntegerRepair {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");
    /** Longer ones, or with an exponent, are no sloppy integers but something else. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}(\\.0{1,20})?");

    private IntegerRepair() {}

    /** The integer that a value was meant to be; empty when it is one or cannot be told. */
    static Optional<Raw> repair(Raw value) {
        if (!(value instanceof RawScalar scalar) || ObjectView.integer(value).isPresent()) {
            return Optional.empty();
        }
        Optional<String> text = scalar.number().isPresent()
                ? scalar.number()
                        .map(Decimal::text)
                        .filter(number -> WHOLE.matcher(number).matches())
                : scalar.text()
                        .map(String::strip)
                        .filter(word -> DIGITS.matcher(word).matches());
        return text.map(whole -> new RawScalar(scalar.offset(), integer(whole)));
    }

    /** The row with integers where numbers are whole; empty when nothing changes. */
    static Optional<RawNumbers> repair(RawNumbers row) {
        Decimals.Builder integers = Decimals.builder();
        boolean changed = false;
        for (int i = 0; i < row.values().size(); i++) {
            boolean sloppy = !row.values().isInteger(i)
                    && WHOLE.matcher(row.values().text(i)).matches();
            changed |= sloppy;
            integers.add(sloppy ? integer(row.values().text(i)) : row.values().get(i));
        }
        return changed ? Optional.of(new RawNumbers(row.offset(), integers.build())) : Optional.empty();
    }

    private static Decimal integer(String whole) {
        return Decimal.of(new BigDecimal(whole).longValueExact());
    }
}
