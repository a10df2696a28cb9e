package dev.wharfinger.examples.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build has written into the jar. */
final class LibraryVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Wharfinger.class.getPackage().getImplementationVersion();
    return new String[] {"wharfinger " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
