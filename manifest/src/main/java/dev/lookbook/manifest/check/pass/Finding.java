package dev.lookbook.manifest.check.pass;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestRule;

/**
 * A rule that is broken somewhere.
 *
 * @param rule which
 * @param attribute the label attribute it is about; empty for a line or more
 * @param index the annotation it is about, from 0; -1 for an attribute or more
 * @param location where: source, pointer, byte and line
 * @param message what is wrong here, for people
 */
public record Finding(ManifestRule rule, String attribute, int index, Location location, String message) {

    /** The finding as users get it. */
    public Issue toIssue() {
        return new Issue(rule.code(), rule.severity(), location, message);
    }
}
