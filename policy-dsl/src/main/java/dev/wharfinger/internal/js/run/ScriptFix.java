package dev.wharfinger.internal.js.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wharfinger.internal.fix.Repetition;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.run.FixText;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Edit;
import dev.wharfinger.spi.ProposedFix;
import dev.wharfinger.type.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fix that a report of a script proposes, in the keys that policies in YAML have for it. */
final class ScriptFix {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  private final @Nullable String blamed;
  private final Function<String, Object> places;
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private ScriptFix(@Nullable String blamed, Function<String, Object> places) {
    this.blamed = blamed;
    this.places = places;
  }

  /**
   * The fix.
   *
   * @param json as the script gives it
   * @param blamed the path that the report names, or null
   * @param places finds the {@link Place} that a path leads to, or a {@link Fault}
   * @return a {@link ProposedFix}, null if it changes nothing, or a {@link Fault} if it is none
   */
  static @Nullable Object of(
      String json, @Nullable String blamed, Function<String, Object> places) {
    ScriptFix fix = new ScriptFix(blamed, places);
    try {
      if (!(JSON.readValue(json, Object.class) instanceof Map<?, ?> keys)) {
        return fault("it is no object, as `{set: {privileged: false}}`");
      }
      for (Map.Entry<?, ?> entry : keys.entrySet()) {
        Fault wrong = fix.add(entry.getKey().toString(), entry.getValue());
        if (wrong != null) {
          return wrong;
        }
      }
    } catch (JsonProcessingException e) {
      return fault("it is no JSON");
    }
    return fix.edits.isEmpty() ? null : new ProposedFix(String.join(", ", fix.words), fix.edits);
  }

  private @Nullable Fault add(String key, @Nullable Object value) {
    Edit.Kind kind = PolicyFormat.constant(Edit.Kind.values(), key).orElse(null);
    if (kind == null) {
      return fault("it has no key `" + key + "`, but " + String.join(", ", PolicyFormat.EDITS));
    }
    if (kind == Edit.Kind.REMOVE) {
      List<?> paths = value instanceof List<?> list ? list : List.of(String.valueOf(value));
      for (Object path : paths) {
        Fault wrong = add(kind, String.valueOf(path), null);
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
    if (!(value instanceof Map<?, ?> values)) {
      return fault("`" + key + "` is no object from paths to values");
    }
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      Fault wrong = add(kind, entry.getKey().toString(), entry.getValue());
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private @Nullable Fault add(Edit.Kind kind, String path, @Nullable Object value) {
    if (kind == Edit.Kind.APPEND && value == null) {
      return fault("`append` has no value for `" + path + "`");
    }
    Object found = places.apply(path);
    if (!(found instanceof Place place)) {
      return (Fault) found;
    }
    Edit edit = new Edit(kind, place, value);
    if (!Repetition.is(edit)) {
      edits.add(edit);
      words.add(FixText.words(kind, path, path.equals(blamed), text(value)));
    }
    return null;
  }

  private static String text(@Nullable Object value) {
    return value instanceof Map || value instanceof List
        ? JSON.valueToTree(value).toString()
        : String.valueOf(value);
  }

  private static Fault fault(String reason) {
    return new Fault("wrong-fix", "the fix of a report cannot be used: " + reason);
  }
}
