package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.CoreDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project that was read, and what tests ask of it. */
record ReadCompose(ComposeProject project) {

  /** Files, each over those before, in an environment where A is set. */
  static ReadCompose of(String... texts) {
    return in(Map.of("A", "a"), texts);
  }

  static ReadCompose in(Map<String, String> environment, String... texts) {
    List<SourceText> files = sources(texts);
    return new ReadCompose(
        new ComposeReader(environment, ReadLimits.DEFAULT).read(files, name -> Optional.empty()));
  }

  private static List<SourceText> sources(String... texts) {
    List<SourceText> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new SourceText("compose-" + files.size() + ".yaml", text));
    }
    return files;
  }

  /** Files merged, and no more. */
  static Object merged(String... texts) {
    ComposeReader reader = new ComposeReader(Map.of(), ReadLimits.DEFAULT);
    Sourced merged =
        reader.merged(sources(texts), name -> Optional.empty(), new Marks(), new Problems());
    return Objects.requireNonNull(value(Objects.requireNonNull(merged).node()));
  }

  /** What a YAML text says. */
  static Object plain(String text) {
    ComposeReader reader = new ComposeReader(Map.of(), ReadLimits.DEFAULT);
    Sourced file = reader.file(sources(text).get(0), new Marks(), new Problems());
    return Objects.requireNonNull(value(Objects.requireNonNull(file).node()));
  }

  @Nullable Object value() {
    RawNode root = project.root();
    return root == null ? null : value(root);
  }

  private static @Nullable Object value(RawNode node) {
    CoreDialect dialect = new CoreDialect(new SourceText("", ""));
    return new PlainValues(dialect, problem -> {}).value(node);
  }

  Map<?, ?> service(String name) {
    Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(value());
    Map<?, ?> services = (Map<?, ?>) Objects.requireNonNull(root.get("services"));
    return (Map<?, ?>) Objects.requireNonNull(services.get(name));
  }

  /** The node at a path, foreign if it is. */
  RawNode node(String... path) {
    return at(path).in(project.source());
  }

  /** What stands in its file where a node says it stands. */
  String written(String... path) {
    Sourced found = at(path);
    return found.source().text().substring(found.node().start(), found.node().end());
  }

  private Sourced at(String... path) {
    Sourced at = new Sourced(project.source(), Objects.requireNonNull(project.root()));
    for (String step : path) {
      at = step(at, step);
    }
    return at;
  }

  private static Sourced step(Sourced at, String step) {
    if (at.node() instanceof RawSequence sequence) {
      return at.inner(sequence.items().get(Integer.parseInt(step)));
    }
    RawMapping mapping = (RawMapping) at.node();
    for (RawMapping.Entry entry : mapping.entries()) {
      if (Fields.name(entry).equals(step)) {
        return at.inner(entry.value());
      }
    }
    throw new AssertionError("no `" + step + "` in " + mapping);
  }

  List<String> codes() {
    return project.problems().stream().map(p -> p.problem().code()).toList();
  }

  List<String> messages() {
    return project.problems().stream().map(p -> p.problem().message()).toList();
  }
}
