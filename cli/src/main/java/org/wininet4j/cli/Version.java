package org.wininet4j.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, as the module's descriptor tells it. */
final class Version implements IVersionProvider {

    /** Such as "0.1.0"; "development" where the classes do not come from the module's jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(java.lang.module.ModuleDescriptor::rawVersion)
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"inet " + number() + " (wininet4j, Java " + Runtime.version() + ")"};
    }
}
