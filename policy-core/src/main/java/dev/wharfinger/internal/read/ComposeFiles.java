package dev.wharfinger.internal.read;

import dev.wharfinger.internal.compose.DotEnv;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Compose files with what belongs to them: the file that is laid over one, those that it
 * includes or extends, and the variables beside it. Nothing outside of one folder is read, whatever
 * the files name.
 */
final class ComposeFiles {
  private final ComposeText texts;
  private final Path folder;

  /**
   * A reader.
   *
   * @param folder what all files have to lie below
   */
  ComposeFiles(ReadLimits limits, Path folder) {
    this.texts = new ComposeText(limits);
    this.folder = folder;
  }

  /** The documents of a file; empty if it cannot be read as text. */
  Optional<List<RawDocument>> read(Path file, Optional<Path> override) {
    return text(file)
        .map(
            first -> {
              List<SourceText> files = new ArrayList<>(List.of(first));
              override.flatMap(ComposeFiles::text).ifPresent(files::add);
              return texts.read(files, this::named, environment(file));
            });
  }

  /** What the {@code .env} beside a file says for certain, which is what Docker takes by itself. */
  private static Map<String, String> environment(Path file) {
    Path dotEnv = file.resolveSibling(".env");
    if (!Files.isRegularFile(dotEnv)) {
      return Map.of();
    }
    return text(dotEnv)
        .map(
            source -> {
              DotEnv.Content content = DotEnv.read(source, Map.of());
              Map<String, String> variables = new HashMap<>(content.variables());
              variables.keySet().removeAll(content.uncertain());
              return variables;
            })
        .orElse(Map.of());
  }

  private Optional<SourceText> named(String name) {
    try {
      Path file = Path.of(name);
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
          ? text(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // told as a file that was not given
    }
  }

  private static Optional<SourceText> text(Path file) {
    try {
      if (Files.size(file) > ResourceFiles.LARGEST_FILE) {
        return Optional.empty();
      }
      FileText decoded = FileText.decode(Files.readAllBytes(file));
      return decoded.complete() && decoded.text().indexOf('\0') < 0
          ? Optional.of(new SourceText(file.toString(), decoded.text()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // told where the file is read by itself, or as one not given
    }
  }
}
