package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Edit;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in words what a fix does. */
public record FixText(SourceText source, List<Code> at) {
  private static final Set<String> SUBJECTS = Set.of("item", "self");

  /** What all edits do, one after the other. */
  public String of(List<Edit> edits) {
    return edits.stream().map(this::of).collect(Collectors.joining(", "));
  }

  private String of(Edit edit) {
    return of(edit, "`" + name(edit.path()) + "`", "`" + value(edit.value()) + "`");
  }

  /** What one edit does to a word of a script, which tells a reader more than a path to it. */
  String ofWord(Edit edit, String word, @Nullable Object value) {
    return of(edit, "`" + word + "`", "`" + value + "`");
  }

  private static String of(Edit edit, String path, String value) {
    String what = SUBJECTS.contains(edit.path().text()) ? "it" : path;
    return switch (edit.kind()) {
      case SET -> "set " + what + " to " + value;
      case REMOVE -> "remove " + what;
      case APPEND -> "append " + value + " to " + what;
      case REPLACE -> "replace " + what + " by " + value;
    };
  }

  /** The field that is blamed is under the reader's eyes, so its own name is enough. */
  private String name(Code path) {
    boolean blamed = at.stream().anyMatch(code -> code.text().equals(path.text()));
    return blamed ? path.text().substring(path.text().lastIndexOf('.') + 1) : path.text();
  }

  private String value(@Nullable RawNode value) {
    if (value == null) {
      return "";
    }
    return value instanceof RawScalar scalar
        ? scalar.value()
        : source.text().substring(value.start(), value.end());
  }
}
