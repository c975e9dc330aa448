/**
 * The {@code lookbook} command line, made of the same public calls that anyone has. Start with {@link
 * dev.lookbook.cli.Lookbook}; each command is a class of its name, and {@link dev.lookbook.cli.Conversion} is what they
 * share.
 */
@NullMarked
package dev.lookbook.cli;

import org.jspecify.annotations.NullMarked;
