package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.instruction.Mount.Option;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code RUN --mount} is given (BuildKit's commands_runmount.go). */
final class MountReader {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("type", "type"),
          Map.entry("from", "from"),
          Map.entry("source", "source"),
          Map.entry("src", "source"),
          Map.entry("target", "target"),
          Map.entry("dst", "target"),
          Map.entry("destination", "target"),
          Map.entry("readonly", "readonly"),
          Map.entry("ro", "readonly"),
          Map.entry("readwrite", "readwrite"),
          Map.entry("rw", "readwrite"),
          Map.entry("required", "required"),
          Map.entry("size", "size"),
          Map.entry("id", "id"),
          Map.entry("sharing", "sharing"),
          Map.entry("mode", "mode"),
          Map.entry("uid", "uid"),
          Map.entry("gid", "gid"),
          Map.entry("env", "env"));

  private final Reading reading;

  MountReader(Reading reading) {
    this.reading = reading;
  }

  List<Mount> readAll(List<TracedText> values) {
    return values.stream().map(this::read).toList();
  }

  private Mount read(TracedText value) {
    Optional<List<TracedText>> fields = CsvFields.of(value);
    if (fields.isEmpty()) {
      String message =
          value.isEmpty()
              ? "`--mount=` has no value; write `--mount=type=bind,target=/path`"
              : "the quotes of this mount do not match; quote whole `\"key=value\"` fields";
      reading.problem("dockerfile-mount", message, value.token());
    }
    List<Option> options = new ArrayList<>();
    for (TracedText field : fields.orElse(List.of())) {
      options.add(option(field));
    }
    Mount mount = new Mount(List.copyOf(options), value.start(), value.end());
    new MountCheck(reading, mount, NAMES.keySet()).run();
    return mount;
  }

  private static Option option(TracedText field) {
    int equals = field.text().indexOf('=');
    Token key = field.token(0, equals < 0 ? field.length() : equals);
    Token value = equals < 0 ? null : field.token(equals + 1, field.length());
    String name = key.text().toLowerCase(Locale.ROOT);
    return new Option(NAMES.getOrDefault(name, name), key, value);
  }
}
