package dev.wharfinger.examples.cli.given;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind that holds pods, as the command line tells of it.
 *
 * @param path where its templates of pods are
 */
public record GivenPods(String group, String kind, String path) {
  private static final Pattern SYNTAX = Pattern.compile("([^/=]+)/([^/=]+)=(.+)");

  /** Reads {@code group/Kind=path}. */
  public static GivenPods parse(String text) throws UsageException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(
          Names.quoted(text) + " is not of the form `group/Kind=spec.template`");
    }
    return new GivenPods(matcher.group(1), matcher.group(2), matcher.group(3));
  }

  /** The same policies, which judge these pods too. */
  public PolicyCompiler addTo(PolicyCompiler compiler) throws UsageException {
    try {
      return compiler.podTemplate(group, kind, path);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
