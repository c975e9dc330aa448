package dev.lookbook.examples.synthetic;

/**
 * Who wears the garments.
 *
 * @param mannequin whether it is a shop's mannequin
 * @param skin its colour
 * @param hair its colour
 * @param longHair whether the hair reaches the shoulders
 * @param under what trunk and legs are covered with where no garment is
 */
record Look(boolean mannequin, int skin, int hair, boolean longHair, int under) {
    private static final int[] MANNEQUINS = {0xe8e4de, 0xd8cfc4, 0xf0eeec, 0xb9b4ae, 0x8d8a88};
    private static final int[] SKINS = {0xf2d3bc, 0xe5b798, 0xd19f7b, 0xb07d56, 0x8a5a3c, 0x5e3b28};
    private static final int[] HAIRS = {0x1c1512, 0x3a2618, 0x6b4526, 0xb3884f, 0x7a2e1d, 0x555555};
    private static final int[] UNDERS = {0xe9e6e1, 0xd9d9de, 0xcfc8c0, 0x6b6f76};

    static Look of(boolean shop, Rng rng) {
        boolean mannequin = rng.chance(shop ? 0.55 : 0.05);
        int skin = mannequin ? MANNEQUINS[rng.below(MANNEQUINS.length)] : SKINS[rng.below(SKINS.length)];
        return new Look(
                mannequin,
                skin,
                HAIRS[rng.below(HAIRS.length)],
                rng.chance(0.6),
                mannequin ? skin : UNDERS[rng.below(UNDERS.length)]);
    }
}
