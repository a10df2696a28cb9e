package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Edit;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Edit.Kind;
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
    String path = edit.path().text();
    return words(edit.kind(), path, isBlamed(path), value(edit.value()));
  }

  /**
   * What one edit does.
   *
   * @param before the text that is replaced, or null
   * @param value what is written
   */
  String of(Edit edit, @Nullable String before, String value) {
    String path = edit.path().text();
    return before == null
        ? words(edit.kind(), path, isBlamed(path), value)
        : words(edit.kind(), "`" + before + "`", "`" + value + "`");
  }

  private boolean isBlamed(String path) {
    return at.stream().anyMatch(code -> code.text().equals(path));
  }

  /** What one edit does to a word of a script, which tells a reader more than a path to it. */
  String ofWord(Edit edit, String word, @Nullable Object value) {
    boolean whole = SUBJECTS.contains(edit.path().text());
    return words(edit.kind(), whole ? "it" : "`" + word + "`", "`" + value + "`");
  }

  /**
   * One edit in words.
   *
   * @param blamed whether the path leads to what is under the reader's eyes, so that the name of
   *     the field is enough
   */
  public static String words(Kind kind, String path, boolean blamed, String value) {
    String name = blamed ? path.substring(path.lastIndexOf('.') + 1) : path;
    return words(kind, SUBJECTS.contains(path) ? "it" : "`" + name + "`", "`" + value + "`");
  }

  private static String words(Kind kind, String what, String value) {
    return switch (kind) {
      case SET -> "set " + what + " to " + value;
      case REMOVE -> "remove " + what;
      case APPEND -> "append " + value + " to " + what;
      case REPLACE -> "replace " + what + " by " + value;
    };
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
