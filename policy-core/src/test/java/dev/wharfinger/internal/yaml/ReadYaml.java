package dev.wharfinger.internal.yaml;

import static java.util.Objects.requireNonNull;

import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML text read as the cluster reads it: the value, and all problems on the way to it. */
public record ReadYaml(@Nullable Object value, List<ReadProblem> problems) {

  public static ReadYaml of(String text) {
    SourceText source = new SourceText("test.yaml", text);
    return of(new YamlReader(YamlVersion.CLUSTER, ReadLimits.DEFAULT).readDocument(source));
  }

  public static ReadYaml of(RawDocument document) {
    List<ReadProblem> problems = new ArrayList<>(document.problems());
    PlainValues values = new PlainValues(new KubernetesDialect(document.source()), problems::add);
    Object value = document.root() == null ? null : values.value(document.root());
    return new ReadYaml(value, problems);
  }

  /** Whether the cluster takes the text at all: repeated keys it does not refuse. */
  public boolean failed() {
    return problems.stream()
        .anyMatch(p -> p.level() == ReadProblem.Level.ERROR && !p.code().equals("duplicate-key"));
  }

  public Map<?, ?> map() {
    return (Map<?, ?>) requireNonNull(value);
  }

  public List<?> list() {
    return (List<?>) requireNonNull(value);
  }

  public List<String> codes() {
    return problems.stream().map(ReadProblem::code).toList();
  }
}
