package dev.wharfinger.site;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.compiler.PolicyDescription.Example;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What an example tells besides its resources: the rest of the world. */
record ExampleSettings(Map<?, ?> keys) {
  private static final Pattern HAS_SETTINGS = Pattern.compile("(?m)^(\\{\\s*)?given:");

  static ExampleSettings of(Example example) {
    return HAS_SETTINGS.matcher(example.text()).find()
            && ExampleText.value(example.text().stripIndent()) instanceof Map<?, ?> keys
        ? new ExampleSettings(keys)
        : new ExampleSettings(Map.of());
  }

  /** The resource as it was before an update, as a file. */
  Optional<String> old() {
    return Optional.<Object>ofNullable(keys.get("old")).map(ExampleText::laidOut);
  }

  private boolean isWhole() {
    return Boolean.TRUE.equals(keys.get("closed"));
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(keys.get(key))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** How the example is judged. */
  EvaluationOptions options() {
    EvaluationOptions.Builder options = EvaluationOptions.builder().closed(isWhole());
    text("version").ifPresent(options::kubernetes);
    text("now").ifPresent(now -> options.clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
    return options.build();
  }

  /** The same in words; empty if there is nothing to say. */
  String words() {
    StringJoiner words = new StringJoiner(", ", "", ".").setEmptyValue("");
    if (isWhole()) {
      words.add("If there is nothing else in the cluster (`--closed`)");
    }
    text("version").ifPresent(version -> words.add("In Kubernetes " + version));
    text("now").ifPresent(now -> words.add("At " + now));
    return words.toString();
  }
}
