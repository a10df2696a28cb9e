package dev.wharfinger.internal.read;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The files of a Compose project, those that it has asked for included. */
final class ReadFiles implements RawDocument.Project {
  private final ComposeText reader;
  private final List<SourceText> files;
  private final Function<String, Optional<SourceText>> others;
  private final Map<String, String> environment;
  private final Map<String, Optional<SourceText>> asked = new ConcurrentHashMap<>();

  ReadFiles(
      ComposeText reader,
      List<SourceText> files,
      Function<String, Optional<SourceText>> others,
      Map<String, String> environment) {
    this.reader = reader;
    this.files = List.copyOf(files);
    this.others = others;
    this.environment = environment;
  }

  /** A file that others include or extend. */
  Optional<SourceText> named(String name) {
    return asked.computeIfAbsent(name, others);
  }

  @Override
  public boolean reads(String file) {
    return files.stream().anyMatch(source -> source.name().equals(file))
        || asked.values().stream()
            .anyMatch(source -> source.filter(s -> s.name().equals(file)).isPresent());
  }

  @Override
  public List<RawDocument> with(String file, String text) {
    SourceText changed = new SourceText(file, text);
    return reader.read(
        files.stream().map(source -> changed(source, changed)).toList(),
        name -> named(name).map(source -> changed(source, changed)),
        environment);
  }

  private static SourceText changed(SourceText source, SourceText changed) {
    return source.name().equals(changed.name()) ? changed : source;
  }
}
