package dev.wharfinger.examples.cli.library;

import dev.wharfinger.examples.cli.config.Configs;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.examples.cli.shell.Surroundings;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.nio.file.Path;

/** The policies and profiles of the user: those that options name, or else the config. */
final class OwnPolicies {
  private OwnPolicies() {}

  static PolicySettings of(Arguments arguments, Surroundings surroundings) throws UsageException {
    Path folder = surroundings.folder();
    PolicySettings byConfig = Configs.of(arguments, folder).policies();
    return PolicySettings.of(arguments, folder, byConfig);
  }
}
