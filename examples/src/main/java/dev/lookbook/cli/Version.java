package dev.lookbook.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Knows the version that the jar's manifest states. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"lookbook " + Optional.ofNullable(version).orElse("(not packaged)")};
    }
}
