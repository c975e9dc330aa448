package dev.lookbook.deepfashion2.check;

import dev.lookbook.testing.Damage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What may happen to a file. */
public final class Damages {
    private Damages() {}

    /** One thing, somewhere. */
    public static Arbitrary<Damage> any() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.class), Arbitraries.doubles().between(0, 1), Arbitraries.bytes())
                .as(Damage::new);
    }
}
