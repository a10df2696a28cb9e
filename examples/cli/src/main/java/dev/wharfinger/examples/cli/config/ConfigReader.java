package dev.wharfinger.examples.cli.config;

import dev.wharfinger.Severity;
import dev.wharfinger.examples.cli.accept.Accepted;
import dev.wharfinger.examples.cli.given.Changes;
import dev.wharfinger.examples.cli.given.Format;
import dev.wharfinger.examples.cli.given.GivenExclusions;
import dev.wharfinger.examples.cli.given.GivenParam;
import dev.wharfinger.examples.cli.given.GivenPaths;
import dev.wharfinger.examples.cli.given.GivenPods;
import dev.wharfinger.examples.cli.given.GivenProfile;
import dev.wharfinger.examples.cli.given.PolicyName;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.examples.cli.usage.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads the text of a config. */
final class ConfigReader {
  private static final String COMMENTS = "comments";
  private static final String ANNOTATIONS = "annotations";

  /** Where exceptions may stand in manifests. */
  static final List<String> PLACES = List.of(COMMENTS, ANNOTATIONS);

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new CoreSchema()).setAllowNonScalarKeys(true).build();

  private final Path folder;
  private final ConfigProblems problems;

  private ConfigReader(Path folder, ConfigProblems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reads a config.
   *
   * @param file as messages should name it; relative paths start from its folder
   */
  static Config read(Path file, String text) throws UsageException {
    ConfigProblems problems = new ConfigProblems(file.toString(), text);
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    Config config = new ConfigReader(folder, problems).config(text);
    problems.refuse();
    return config;
  }

  private Config config(String text) {
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      return root.isPresent() ? config(root.get()) : Config.EMPTY;
    } catch (MarkedYamlEngineException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      problems.add(
          "yaml-syntax", context + e.getProblem(), null, e.getProblemMark(), Optional.empty());
    } catch (YamlEngineException e) {
      problems.add(
          "yaml-syntax", String.valueOf(e.getMessage()), null, Optional.empty(), Optional.empty());
    }
    return Config.EMPTY;
  }

  private Config config(Node root) {
    ConfigMapping.checkKeys(root, ConfigKey.words(), problems);
    ConfigMapping config = ConfigMapping.of(root, "a config", problems);
    return new Config(
        new PolicySettings(
            profiles(config.texts(ConfigKey.PROFILES)),
            paths(config.texts(ConfigKey.POLICIES)),
            new Changes(
                PolicyName.of(values(config.texts(ConfigKey.EXCLUDE_POLICIES))),
                config.node(ConfigKey.SEVERITY).map(this::severities).orElse(Map.of()),
                config.node(ConfigKey.PARAMS).map(this::params).orElse(List.of())),
            Changes.NONE,
            config.node(ConfigKey.PODS).map(this::pods).orElse(List.of())),
        accepted(config),
        paths(config.texts(ConfigKey.PATHS)),
        exclusions(config.texts(ConfigKey.EXCLUDE_PATHS)),
        constant(config.text(ConfigKey.FORMAT), Format.TEXT),
        constant(config.text(ConfigKey.FAIL_ON), Severity.LOW),
        config.flag(ConfigKey.ALLOW_UNKNOWN.word(), false),
        config.flag(ConfigKey.CLOSED.word(), false),
        config.text(ConfigKey.KUBERNETES).map(ScalarNode::getValue).orElse(null));
  }

  private Accepted accepted(ConfigMapping config) {
    List<Path> baseline = paths(config.text(ConfigKey.BASELINE).stream().toList());
    Optional<Node> node = config.node(ConfigKey.ALLOW);
    node.ifPresent(allow -> ConfigMapping.checkKeys(allow, PLACES, problems));
    ConfigMapping allow =
        node.map(found -> ConfigMapping.of(found, "`allow`", problems))
            .orElseGet(() -> new ConfigMapping(Map.of(), problems));
    return new Accepted(
        paths(config.texts(ConfigKey.EXCEPTIONS)),
        baseline.isEmpty() ? null : baseline.get(0),
        allow.flag(COMMENTS, true),
        allow.flag(ANNOTATIONS, true));
  }

  private static List<String> values(List<ScalarNode> texts) {
    return texts.stream().map(ScalarNode::getValue).toList();
  }

  private List<GivenProfile> profiles(List<ScalarNode> texts) {
    List<GivenProfile> profiles = new ArrayList<>();
    for (ScalarNode text : texts) {
      try {
        profiles.add(GivenProfile.of(text.getValue(), folder));
      } catch (UsageException e) {
        add(e, text);
      }
    }
    return profiles;
  }

  private GivenExclusions exclusions(List<ScalarNode> globs) {
    GivenExclusions exclusions = GivenExclusions.NONE;
    for (ScalarNode glob : globs) {
      try {
        exclusions = exclusions.and(GivenExclusions.of(List.of(glob.getValue()), folder));
      } catch (UsageException e) {
        add(e, glob);
      }
    }
    return exclusions;
  }

  private Map<String, Severity> severities(Node node) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    ConfigMapping byPolicy = ConfigMapping.of(node, "`severity`", problems);
    for (String policy : byPolicy.entries().keySet()) {
      Optional<ScalarNode> severity = byPolicy.text(policy);
      if (severity.isPresent()) {
        severities.put(policy, constant(severity, Severity.LOW));
      }
    }
    return severities;
  }

  private List<Path> paths(List<ScalarNode> texts) {
    List<Path> paths = new ArrayList<>();
    for (ScalarNode text : texts) {
      try {
        paths.addAll(GivenPaths.of(List.of(text.getValue()), folder));
      } catch (UsageException e) {
        add(e, text);
      }
    }
    return paths;
  }

  private List<GivenParam> params(Node node) {
    List<GivenParam> params = new ArrayList<>();
    ConfigMapping byPolicy = ConfigMapping.of(node, "`params`", problems);
    for (Map.Entry<String, Node> policy : byPolicy.entries().entrySet()) {
      String what = "what a policy is given";
      ConfigMapping byName = ConfigMapping.of(policy.getValue(), what, problems);
      for (Map.Entry<String, Node> param : byName.entries().entrySet()) {
        Object value =
            new StandardConstructor(SETTINGS)
                .constructSingleDocument(Optional.of(param.getValue()));
        if (value == null) {
          problems.add(
              "wrong-type",
              Names.quoted(param.getKey()) + " is given nothing",
              null,
              param.getValue());
        } else {
          params.add(new GivenParam(policy.getKey(), param.getKey(), value));
        }
      }
    }
    return params;
  }

  private List<GivenPods> pods(Node node) {
    List<GivenPods> pods = new ArrayList<>();
    ConfigMapping byKind = ConfigMapping.of(node, "`pods`", problems);
    for (Map.Entry<String, Node> kind : byKind.entries().entrySet()) {
      String path = kind.getValue() instanceof ScalarNode text ? text.getValue() : "";
      try {
        pods.add(GivenPods.parse(kind.getKey() + "=" + path));
      } catch (UsageException e) {
        add(e, kind.getValue());
      }
    }
    return pods;
  }

  private <E extends Enum<E>> E constant(Optional<ScalarNode> text, E byDefault) {
    if (text.isEmpty()) {
      return byDefault;
    }
    Words<E> words = Words.of(byDefault);
    Optional<E> constant = words.constant(text.get().getValue());
    if (constant.isEmpty()) {
      String value = text.get().getValue();
      problems.add(
          "unknown-value",
          Names.quoted(value) + " is not possible here",
          words.help(value),
          text.get());
    }
    return constant.orElse(byDefault);
  }

  private void add(UsageException e, Node at) {
    String help = e.help().isEmpty() ? null : String.join("; ", e.help());
    problems.add("wrong-value", e.message(), help, at);
  }
}
