package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.instruction.Mount.Option;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.text.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what BuildKit refuses in a mount. A value with a variable may be anything, and so is
 * not looked at.
 */
final class MountCheck {
  private static final List<String> TYPES = List.of("bind", "cache", "tmpfs", "secret", "ssh");
  private static final List<String> SHARING = List.of("shared", "private", "locked");
  private static final Set<String> WITHOUT_VALUE = Set.of("readonly", "readwrite", "required");
  private static final Pattern BOOLEAN =
      Pattern.compile("1|t|T|TRUE|true|True|0|f|F|FALSE|false|False");
  private static final Pattern SIZE =
      Pattern.compile("[0-9]+(\\.[0-9]*)? ?(b|[kmgtp](b|ib)?)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MODE = Pattern.compile("0*[0-7]{1,10}|0*[1-3][0-7]{10}");
  private static final Pattern NUMBER = Pattern.compile("0*[0-9]{1,10}");
  private static final int LONGEST_NAME = 20;

  private final Reading reading;
  private final Mount mount;
  private final Collection<String> names;

  /** The type so far; null if a variable decides. */
  private @Nullable String type = "bind";

  MountCheck(Reading reading, Mount mount, Collection<String> names) {
    this.reading = reading;
    this.mount = mount;
    this.names = names;
  }

  void run() {
    for (Option option : mount.options()) {
      if (reading.problems().isFull()) {
        return;
      }
      Token value = option.value();
      if (value == null) {
        checkSwitch(option);
      } else if (value.text().indexOf('$') < 0) {
        check(option, value);
      } else {
        checkVariable(option, value);
      }
    }
    if (type != null) {
      checkWhole(type);
    }
  }

  private void checkSwitch(Option option) {
    if (!WITHOUT_VALUE.contains(option.name())) {
      tell("`%s` has no value; write `%s=value`".formatted(shown(option), shown(option)), option);
    } else if (option.name().equals("required")) {
      checkType(option, Set.of("secret", "ssh"));
    }
  }

  private void checkVariable(Option option, Token value) {
    if (option.name().equals("type")) {
      type = null;
    } else if (option.name().equals("from") && isVariable(value.text())) {
      String message =
          "`from` takes no variables; give the image a name with `FROM %s AS name`, and use that";
      reading.problem("dockerfile-mount", message.formatted(value.shown()), value);
    }
  }

  /** A dollar sign at the end is only that. */
  private static boolean isVariable(String text) {
    return text.indexOf('$') < text.length() - 1;
  }

  private void check(Option option, Token value) {
    String text = value.text();
    switch (option.name()) {
      case "from", "source", "target", "id", "env" -> {}
      case "type" -> {
        type = text.toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
          tellValue(option, value, oneOf(TYPES));
          type = null;
        }
      }
      case "readonly", "readwrite" -> checkBoolean(option, value);
      case "required" -> {
        checkType(option, Set.of("secret", "ssh"));
        checkBoolean(option, value);
      }
      case "size" -> {
        checkType(option, Set.of("tmpfs"));
        check(SIZE.matcher(text).matches(), option, value, "write a size like `64m`");
      }
      case "sharing" ->
          check(SHARING.contains(text.toLowerCase(Locale.ROOT)), option, value, oneOf(SHARING));
      case "mode" ->
          check(MODE.matcher(text).matches(), option, value, "write octal digits like `0400`");
      case "uid", "gid" ->
          check(
              NUMBER.matcher(text).matches() && Long.parseLong(text) < 1L << 32,
              option,
              value,
              "write a number");
      default -> tellUnknown(option);
    }
  }

  private void checkBoolean(Option option, Token value) {
    check(BOOLEAN.matcher(value.text()).matches(), option, value, "it may be `true` or `false`");
  }

  private void check(boolean fit, Option option, Token value, String help) {
    if (!fit) {
      tellValue(option, value, help);
    }
  }

  private void checkType(Option option, Set<String> allowed) {
    if (type != null && !allowed.contains(type)) {
      String first = new TreeSet<>(allowed).first();
      tell(
          "`%s` is not for mounts of type `%s`; write `type=%s` before it, or remove it"
              .formatted(shown(option), type, first),
          option);
    }
  }

  /** What holds once the type is known, and all options are read. */
  private void checkWhole(String known) {
    if (known.equals("bind") || known.equals("tmpfs")) {
      for (String name : List.of("mode", "uid", "gid")) {
        refuse(name, known);
      }
    }
    if (!known.equals("cache")) {
      refuse("sharing", known);
    }
    if (known.equals("secret")) {
      refuse("from", known);
      checkSecret();
    }
  }

  private void refuse(String name, String known) {
    mount
        .option(name)
        .filter(option -> option.value() != null && !option.value().text().isEmpty())
        .ifPresent(
            option ->
                tell(
                    "`%s` is not for mounts of type `%s`; remove it"
                        .formatted(shown(option), known),
                    option));
  }

  private void checkSecret() {
    boolean source = isGiven("source");
    boolean id = isGiven("id");
    if (!source && !id && !isGiven("target")) {
      reading.problem(
          "dockerfile-mount",
          "this mount does not say which secret; add `id=name`",
          new Token("", mount.start(), mount.end()));
    }
    if (source && id) {
      mount
          .option("source")
          .ifPresent(option -> tell("`source` and `id` are the same; remove one", option));
    }
  }

  private boolean isGiven(String name) {
    return mount
        .option(name)
        .map(Option::value)
        .filter(value -> !value.text().isEmpty())
        .isPresent();
  }

  private void tellUnknown(Option option) {
    String key = option.key().text();
    String similar = key.length() > LONGEST_NAME ? null : DidYouMean.question(names, key);
    String help =
        similar == null ? "it may be `" + String.join("`, `", new TreeSet<>(names)) + "`" : similar;
    tell("a mount has no option `%s`; %s".formatted(shown(option), help), option);
  }

  private void tellValue(Option option, Token value, String help) {
    String message = "`%s` cannot be `%s`; %s".formatted(shown(option), value.shown(), help);
    reading.problem("dockerfile-mount", message, value);
  }

  private void tell(String message, Option option) {
    reading.problem("dockerfile-mount", message, option.key());
  }

  private static String oneOf(List<String> values) {
    return "it may be `" + String.join("`, `", values) + "`";
  }

  private static String shown(Option option) {
    return option.key().shown();
  }
}
