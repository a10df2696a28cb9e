package dev.wharfinger.examples.registry;

import java.net.URI;

/** Why a registry did not give what it was asked for, in words for users. */
public final class RegistryException extends Exception {
  private static final long serialVersionUID = 1;

  RegistryException(URI asked, String why) {
    super(asked + ": " + why);
  }

  RegistryException(URI asked, String why, Throwable cause) {
    super(asked + ": " + why, cause);
  }
}
