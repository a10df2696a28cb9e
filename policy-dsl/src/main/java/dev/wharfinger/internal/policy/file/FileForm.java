package dev.wharfinger.internal.policy.file;

import java.util.regex.Pattern;

/** What a YAML file holds, as its keys tell before it is parsed. */
public enum FileForm {
  POLICY,
  PROFILE,
  OTHER;

  private static final Pattern OF_POLICIES =
      Pattern.compile("(?m)^[\"']?(match|expression|message|apiVersion)[\"']?\\s*:");
  private static final Pattern OF_PROFILES =
      Pattern.compile("(?m)^[\"']?(policies|extends)[\"']?\\s*:");

  public static FileForm of(String text) {
    if (OF_POLICIES.matcher(text).find()) {
      return POLICY;
    }
    return OF_PROFILES.matcher(text).find() ? PROFILE : OTHER;
  }
}
