/**
 * One pass over a manifest, line by line, and what it finds. Start with {@link
 * dev.lookbook.manifest.check.pass.ManifestPass}, which hands a {@link dev.lookbook.manifest.check.pass.CheckedLine} of each
 * line over: its bytes, what is wrong with it and what the service would do with it. Not for users.
 */
@NullMarked
package dev.lookbook.manifest.check.pass;

import org.jspecify.annotations.NullMarked;
