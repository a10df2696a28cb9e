package dev.wharfinger.examples.cli.config;

import dev.wharfinger.examples.cli.config.Landscape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A first config, with comments, for what lies in a folder. */
record StarterConfig(Landscape landscape) {

  /** The profiles that fit. */
  List<String> profiles() {
    List<String> profiles = new ArrayList<>();
    if (landscape.has(Kind.KUBERNETES) || landscape.has(Kind.CHART) || paths().isEmpty()) {
      profiles.add("recommended");
    }
    if (landscape.has(Kind.DOCKERFILE)) {
      profiles.add("dockerfile-recommended");
    }
    if (landscape.has(Kind.COMPOSE)) {
      profiles.add("cis-docker");
    }
    return profiles;
  }

  /** What can be checked. */
  SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(landscape.of(Kind.KUBERNETES));
    paths.addAll(landscape.of(Kind.DOCKERFILE));
    paths.addAll(landscape.of(Kind.COMPOSE));
    paths.removeAll(landscape.of(Kind.POLICY));
    return paths;
  }

  String text() {
    return """
        # What `wharfinger check` does in this folder. Options of the command line go before it.
        # `wharfinger schema config` prints a schema by which editors complete and check it.

        # `wharfinger list profiles` shows them all, `wharfinger explain PROFILE` what is in one. The
        # file of a profile of your own may stand here, too.
        profiles:%s
        %s
        # Policies that are not wanted, and other severities, if that is all that is to be changed.
        # exclude-policies: [k8s-cpu-request]
        # severity: {k8s-memory-limit: high}

        # Values of parameters; `wharfinger explain POLICY` shows what a policy takes.
        # params:
        #   k8s-image-registry-allowlist:
        #     registries: [registry.example/team]

        # Findings that are accepted, with reasons; see `wharfinger check --help` for a baseline.
        # exceptions: [exceptions.yaml]
        # baseline: baseline.json
        # allow: {comments: true, annotations: true}

        # What is checked if the command line names nothing.
        %s%s
        # The lowest severity that makes the exit code 1: low, medium, high or critical.
        # fail-on: low

        # Whether the paths hold the whole cluster, so that what is not in them does not exist.
        # closed: false

        # The Kubernetes version to judge for. Default: the newest known.
        # kubernetes: "1.34"

        # text, json, sarif, junit, github ...; `wharfinger check --help` has them all.
        # format: text
        """
        .formatted(list(profiles()), policies(), pathsText(), excludedText());
  }

  private String policies() {
    SortedSet<String> own = landscape.of(Kind.POLICY);
    return own.isEmpty()
        ? "\n# Policies of your own: files, or folders of them.\n# policies: [policies]\n"
        : "\n# Policies of your own: files, or folders of them.\npolicies:" + list(own) + "\n";
  }

  private String pathsText() {
    String chart =
        landscape.has(Kind.CHART)
            ? "# Charts are checked by `helm template CHART | wharfinger check -`.\n"
            : "";
    return chart + (paths().isEmpty() ? "# paths: [deploy]\n" : "paths:" + list(paths()) + "\n");
  }

  /** Templates that lie where something is checked. */
  SortedSet<String> excluded() {
    SortedSet<String> excluded = new TreeSet<>(landscape.of(Kind.TEMPLATE));
    excluded.removeIf(file -> !paths().contains(file.split("/", 2)[0]));
    return excluded;
  }

  private String excludedText() {
    String what = "\n# What of the paths is not checked: names, and paths with globs.";
    return excluded().isEmpty()
        ? what + "\n# exclude-paths: [vendor]\n"
        : what + " These are templates.\nexclude-paths:" + list(excluded()) + "\n";
  }

  private static String list(Iterable<String> items) {
    StringBuilder list = new StringBuilder();
    items.forEach(item -> list.append("\n  - ").append(scalar(item)));
    return list.toString();
  }

  /** Names of files may be anything; those that YAML could misread are put in quotes. */
  private static String scalar(String text) {
    boolean plain = text.matches("[A-Za-z][A-Za-z0-9._/-]*");
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
