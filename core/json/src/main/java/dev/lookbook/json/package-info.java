/**
 * JSON with places and exact numbers, for the format modules.
 *
 * <p>{@link dev.lookbook.json.JsonSource} pulls values from bytes and says of everything unexpected where it was, what was
 * expected and what was found; {@link dev.lookbook.json.JsonSink} writes text as Python's {@code json.dump} does. {@link
 * dev.lookbook.json.Members} keeps the order of an object's members, and {@link dev.lookbook.json.Shapes} reads boxes,
 * polygons and landmarks.
 */
@NullMarked
package dev.lookbook.json;

import org.jspecify.annotations.NullMarked;
