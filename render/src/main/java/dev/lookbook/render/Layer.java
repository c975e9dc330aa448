package dev.lookbook.render;

import java.util.List;

/**
 * What belongs together: one item, or one label.
 *
 * @param title what is said of it where a mouse rests on it
 */
record Layer(String title, List<Mark> marks) {}
