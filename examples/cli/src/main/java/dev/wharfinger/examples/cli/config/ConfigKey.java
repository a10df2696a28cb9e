package dev.wharfinger.examples.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The keys of a config. What reads it and what describes it agree by this. */
enum ConfigKey {
  PROFILES(
      Shape.TEXTS,
      "The profiles, as `recommended`, or the file of one of your own, as `platform.yaml`."),
  POLICIES(Shape.TEXTS, "Policy files, or folders of them."),
  EXCLUDE_POLICIES(
      Shape.TEXTS, "The ids of policies that are not wanted, where `*` stands for any text."),
  SEVERITY(Shape.SEVERITIES, "Other severities than those that policies have, by policy."),
  PARAMS(Shape.PARAMS, "Values of parameters, by policy and name."),
  PODS(
      Shape.PODS,
      "Where kinds hold pods whose definition is not among the manifests, as"
          + " `example.com/Fleet: spec.ships[].template`."),
  EXCEPTIONS(Shape.TEXTS, "Files that list findings that are accepted, with reasons."),
  BASELINE(Shape.TEXT, "The file that holds what was found before, which is accepted."),
  ALLOW(
      Shape.ALLOW,
      "Where else exceptions may stand: in `comments` and `annotations` of manifests."),
  PATHS(Shape.TEXTS, "What is checked if the command line names nothing: files and folders."),
  EXCLUDE_PATHS(
      Shape.TEXTS,
      "What of folders is not checked: names, as `vendor`, and paths with globs, as"
          + " `deploy/**/*.json`."),
  FORMAT(Shape.FORMAT, "The format of the report."),
  FAIL_ON(Shape.SEVERITY, "The lowest severity that makes the exit code 1."),
  ALLOW_UNKNOWN(Shape.FLAG, "Whether what cannot be decided does not make the exit code 1."),
  CLOSED(
      Shape.FLAG,
      "Whether the manifests are the whole cluster, so that what is not in them does not exist."),
  KUBERNETES(Shape.VERSION, "The Kubernetes version to judge for, as `1.34`.");

  /** What stands under a key. */
  enum Shape {
    TEXT,
    TEXTS,
    ALLOW,
    PARAMS,
    SEVERITIES,
    PODS,
    FORMAT,
    SEVERITY,
    FLAG,
    VERSION
  }

  private final Shape shape;
  private final String description;

  ConfigKey(Shape shape, String description) {
    this.shape = shape;
    this.description = description;
  }

  /** As the file has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Shape shape() {
    return shape;
  }

  String description() {
    return description;
  }

  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (ConfigKey key : values()) {
      words.add(key.word());
    }
    return words;
  }
}
