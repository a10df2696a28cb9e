package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files that others refer to by name; only what was given is there. */
final class ProjectFiles {
  private final Function<String, Optional<SourceText>> given;
  private final Function<SourceText, Optional<Sourced>> reader;
  private final Problems problems;
  private final Map<String, Optional<Sourced>> read = new HashMap<>();

  ProjectFiles(
      Function<String, Optional<SourceText>> given,
      Function<SourceText, Optional<Sourced>> reader,
      Problems problems) {
    this.given = given;
    this.reader = reader;
    this.problems = problems;
  }

  /** The file that a value names, relative to its own; null where there is none, which is told. */
  @Nullable Sourced named(Sourced value) {
    String written = value.text();
    if (written == null || value.isUnknown()) {
      return null;
    }
    String name = resolve(value.source().name(), written);
    SourceText source = given.apply(name).orElse(null);
    if (source == null) {
      String message = "file `" + name + "` was not given, so what it says here is not known";
      problems.note(value, "compose-missing-file", message);
      return null;
    }
    return read.computeIfAbsent(name, key -> reader.apply(source)).orElse(null);
  }

  /** A path as seen from a file, without the steps that lead nowhere. */
  static String resolve(String from, String path) {
    String joined =
        path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : joined.split("/", -1)) {
      boolean back = step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..");
      if (back) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return (joined.startsWith("/") ? "/" : "") + String.join("/", steps);
  }
}
