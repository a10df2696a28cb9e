package dev.wharfinger.examples.cli;

import java.util.Objects;

/** Tells the version that the build has written into the jar. */
final class LibraryVersion {
  private LibraryVersion() {}

  static String line() {
    String version = Wharfinger.class.getPackage().getImplementationVersion();
    return "wharfinger " + Objects.requireNonNullElse(version, "(not packaged)") + "\n";
  }
}
