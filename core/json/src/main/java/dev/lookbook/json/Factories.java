package dev.lookbook.json;

import dev.lookbook.io.ReadLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** One parser factory for each set of limits: a new one for each document costs almost half as much as reading it. */
final class Factories {
    private static final Map<ReadLimits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    /** Names are kept for the next document, so they are held shorter than other strings. */
    private static final int MAX_NAME_LENGTH = 10_000;

    private Factories() {}

    static JsonFactory of(ReadLimits limits) {
        return FACTORIES.computeIfAbsent(limits, Factories::create);
    }

    private static JsonFactory create(ReadLimits limits) {
        return JsonFactory.builder()
                // NaN comes as a token, so that the error about it is like all others.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxNumberLength(limits.maxNumberLength())
                        .maxStringLength(limits.maxStringLength())
                        .maxNameLength(Math.min(limits.maxStringLength(), MAX_NAME_LENGTH))
                        .build())
                .build();
    }
}
