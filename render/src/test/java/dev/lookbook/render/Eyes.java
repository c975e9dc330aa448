package dev.lookbook.render;

import java.awt.Color;

/**
 * How people see colours: with all cones, and without those for red, green or blue, as Machado, Oliveira and Fernandes
 * simulate it (A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, severity 1.0).
 */
enum Eyes {
    USUAL,
    PROTANOPIA,
    DEUTERANOPIA,
    TRITANOPIA;

    private double[] matrix() {
        return switch (this) {
            case USUAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
            case PROTANOPIA ->
                new double[] {
                    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                };
            case DEUTERANOPIA ->
                new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                };
            case TRITANOPIA ->
                new double[] {
                    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                };
        };
    }

    /** How far apart two colours look: their distance in OKLab, where black and white are 1 apart. */
    double distance(Color one, Color other) {
        double[] a = oklab(one);
        double[] b = oklab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private double[] oklab(Color color) {
        double[] light = {Colors.linear(color.getRed()), Colors.linear(color.getGreen()), Colors.linear(color.getBlue())
        };
        double[] seen = new double[3];
        for (int i = 0; i < 9; i++) {
            seen[i / 3] += matrix()[i] * light[i % 3];
        }
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        double l = Math.cbrt(0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
        double m = Math.cbrt(0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
        double s = Math.cbrt(0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
