package dev.wharfinger.examples.cli.given;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The policies that a word means.
 *
 * @param text an id, in which {@code *} stands for any characters
 */
public record PolicyName(String text) {
  /** The names that are given. */
  public static List<PolicyName> of(List<String> texts) {
    return texts.stream().map(PolicyName::new).toList();
  }

  /** Whether it may mean several. */
  boolean isPattern() {
    return text.indexOf('*') >= 0;
  }

  /** Whether the policy is one of them. */
  boolean means(String id) {
    return Pattern.matches(Pattern.quote(text).replace("*", "\\E.*\\Q"), id);
  }
}
