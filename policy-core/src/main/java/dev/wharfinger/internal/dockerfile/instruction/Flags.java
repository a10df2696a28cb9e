package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Flag;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import dev.wharfinger.internal.text.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flags of one instruction; those that it cannot have are told and left out. */
final class Flags {

  /** What a flag may be given. */
  enum Kind {
    SWITCH,
    TEXT,
    /** A text; the flag may be repeated. */
    TEXTS
  }

  private static final String VALUE = "dockerfile-flag-value";

  /** Names longer than this are not compared with those that exist. */
  private static final int LONGEST_NAME = 30;

  private final Reading reading;
  private final Map<String, Kind> known;
  private final Map<String, List<Flag>> given;

  private Flags(Reading reading, Map<String, Kind> known) {
    this.reading = reading;
    this.known = known;
    given = reading.statement().flags().isEmpty() ? Map.of() : new HashMap<>();
  }

  /**
   * Reads the flags of a statement.
   *
   * @param known the flags that its instruction has, without dashes
   */
  static Flags read(Reading reading, Map<String, Kind> known) {
    Flags flags = new Flags(reading, known);
    for (Flag flag : reading.statement().flags()) {
      flags.take(flag);
    }
    return flags;
  }

  /** The value of a flag; null if it is not given. */
  @Nullable Token text(String name) {
    List<Flag> flags = given.get(name);
    TracedText value = flags == null ? null : flags.get(0).value();
    return value == null ? null : value.token();
  }

  /** The values of a flag that may be repeated. */
  List<TracedText> texts(String name) {
    List<Flag> flags = given.get(name);
    return flags == null
        ? List.of()
        : flags.stream().map(Flag::value).flatMap(Stream::ofNullable).toList();
  }

  /** The values of a flag that may be repeated, as words. */
  List<Token> tokens(String name) {
    List<TracedText> texts = texts(name);
    return texts.isEmpty() ? List.of() : texts.stream().map(TracedText::token).toList();
  }

  /** {@code true} or {@code false}, where the flag says so; null if it is not given. */
  @Nullable Token state(String name) {
    List<Flag> flags = given.get(name);
    if (flags == null) {
      return null;
    }
    Flag flag = flags.get(0);
    TracedText value = flag.value();
    return value == null
        ? new Token("true", flag.start(), flag.end())
        : new Token(value.text().toLowerCase(Locale.ROOT), value.start(), value.end());
  }

  private void take(Flag flag) {
    Token written = flag.name();
    String name = written.text().substring(2);
    Kind kind = known.get(name);
    if (kind == null) {
      tellUnknown(name, written);
    } else if (given.containsKey(name) && kind != Kind.TEXTS) {
      reading.problem(
          "dockerfile-duplicate-flag",
          "`" + written.text() + "` is given twice; remove one of the two",
          written);
    } else if (isFit(flag, kind, name)) {
      given.computeIfAbsent(name, key -> new ArrayList<>()).add(flag);
    }
  }

  private boolean isFit(Flag flag, Kind kind, String name) {
    TracedText value = flag.value();
    if (kind != Kind.SWITCH) {
      return value != null || tellMissing(flag, "`--%s` has no value; write `--%s=value`", name);
    }
    if (value == null) {
      return true;
    }
    if (value.isEmpty()) {
      return tellMissing(flag, "`--%s=` has no value; write `--%s`", name);
    }
    String state = value.text().toLowerCase(Locale.ROOT);
    boolean fit = state.equals("true") || state.equals("false");
    if (!fit) {
      String message = "`--%s` is either true or false, and not `%s`";
      reading.problem(VALUE, message.formatted(name, value.token().shown()), value.token());
    }
    return fit;
  }

  private boolean tellMissing(Flag flag, String message, String name) {
    reading.problem(VALUE, message.formatted(name, name), flag.name());
    return false;
  }

  private void tellUnknown(String name, Token written) {
    if (reading.problems().isFull()) {
      return;
    }
    String similar =
        name.length() > LONGEST_NAME
            ? null
            : DidYouMean.among(known.keySet(), name)
                .map(found -> "did you mean `--" + found + "`?")
                .orElse(null);
    String message =
        "`%s` has no flag `%s`; %s"
            .formatted(reading.name(), written.shown(), similar == null ? knownFlags() : similar);
    reading.problem("dockerfile-unknown-flag", message, written);
  }

  private String knownFlags() {
    return known.isEmpty()
        ? "it has no flags"
        : new TreeSet<>(known.keySet())
            .stream()
                .map(name -> "`--" + name + "`")
                .collect(Collectors.joining(", ", "it has ", ""));
  }
}
