package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;

/** Something that the service does; what it is asked for has its members already, as the model wants them. */
@FunctionalInterface
interface Operation {
    /**
     * Does it.
     *
     * @throws Refusal when the service would not
     */
    Attributes run(Attributes input);
}
