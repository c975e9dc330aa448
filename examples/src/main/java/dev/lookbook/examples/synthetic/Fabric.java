package dev.lookbook.examples.synthetic;

/**
 * What a garment is made of.
 *
 * @param colour the ground, as 0xRRGGBB
 * @param second the pattern's colour
 * @param pattern what is on it
 * @param period the pattern's period in heads
 */
record Fabric(int colour, int second, Pattern pattern, double period) {
    private static final int[] COLOURS = {
        0x2b2d42, 0x8d99ae, 0xd90429, 0x1d3557, 0x457b9d, 0xa8dadc, 0xe9c46a, 0xf4a261, 0xe76f51, 0x2a9d8f, 0x264653,
        0x6d597a, 0xb56576, 0xeaac8b, 0x606c38, 0xdda15e, 0xbc6c25, 0x9a031e, 0x5f0f40, 0x0f4c5c, 0xf28482, 0x84a59d,
        0xf5cac3, 0x3d405b, 0x81b29a, 0xe0aaff, 0x4361ee, 0xffafcc, 0x7f5539, 0x52796f
    };
    private static final int[] SECOND = {0xffffff, 0xfaf3dd, 0x111111, 0xffd166, 0xef476f, 0x118ab2, 0xc0d6df};

    /** What can be on a fabric. */
    enum Pattern {
        PLAIN,
        STRIPES,
        DOTS,
        CHECKS
    }

    static Fabric of(Rng rng) {
        Pattern[] patterns = Pattern.values();
        Pattern pattern = patterns[rng.weighted(60, 18, 11, 11)];
        return new Fabric(
                COLOURS[rng.below(COLOURS.length)], SECOND[rng.below(SECOND.length)], pattern, rng.between(0.14, 0.3));
    }
}
