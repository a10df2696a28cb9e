package dev.wharfinger.examples.cli.config;

import dev.wharfinger.Location;
import dev.wharfinger.compiler.Diagnostic;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with a config, so that all of it is told at once. */
final class ConfigProblems {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.<Diagnostic>comparingInt(each -> each.location().line())
          .thenComparingInt(each -> each.location().column());

  private final String file;
  private final List<String> lines;
  private final List<Diagnostic> found = new ArrayList<>();

  ConfigProblems(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  void add(String code, String message, @Nullable String help, Node at) {
    add(code, message, help, at.getStartMark(), at.getEndMark());
  }

  /** Adds something that is wrong with a range. */
  void add(
      String code,
      String message,
      @Nullable String help,
      Optional<Mark> start,
      Optional<Mark> end) {
    int line = start.map(Mark::getLine).orElse(0) + 1;
    int column = start.map(Mark::getColumn).orElse(0) + 1;
    Location location =
        new Location(
            file,
            line,
            column,
            end.map(Mark::getLine).orElse(line - 1) + 1,
            end.map(Mark::getColumn).orElse(column) + 1,
            "");
    String excerpt = line <= lines.size() ? lines.get(line - 1) : "";
    found.add(new Diagnostic(code, false, message, location, excerpt, help));
  }

  /** Tells all, if there is anything. */
  void refuse() throws UsageException {
    if (!found.isEmpty()) {
      StringBuilder message = new StringBuilder("the config has ");
      message.append(found.size()).append(found.size() == 1 ? " error\n" : " errors\n");
      found.sort(BY_PLACE);
      found.forEach(each -> message.append('\n').append(each.render()));
      throw new UsageException(message.toString());
    }
  }
}
