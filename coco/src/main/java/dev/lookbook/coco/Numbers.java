package dev.lookbook.coco;

import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of numbers as values. */
final class Numbers {
    private Numbers() {}

    static Value sequence(Decimals numbers) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            values.add(numbers.get(i));
        }
        return Value.of(values);
    }

    /** The numbers of a sequence of nothing else. */
    static Optional<Decimals> of(Value value) {
        if (!(value instanceof Value.Sequence sequence)) {
            return Optional.empty();
        }
        Decimals.Builder numbers = Decimals.builder();
        for (Value element : sequence.values()) {
            if (!(element instanceof Decimal number)) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(numbers.build());
    }
}
