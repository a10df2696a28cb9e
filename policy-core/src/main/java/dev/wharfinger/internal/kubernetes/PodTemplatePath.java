package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the resources of a kind hold templates of pods, said by somebody who has no schema of them.
 *
 * @param group the API group, of which all versions are meant
 * @param steps the way to the templates: names of fields, {@code []} for the elements of a list and
 *     {@code *} for the entries of a map
 */
public record PodTemplatePath(String group, String kind, List<String> steps) {
  /** Stands for every version of a kind in an {@code apiVersion}. */
  public static final String ANY_VERSION = "*";

  private static final String ELEMENT = "[]";
  private static final String ENTRY = "*";
  private static final Pattern STEP =
      Pattern.compile("(?:^|(?<=.)\\.)([A-Za-z_$][A-Za-z0-9_$-]*)|(?<=.)(\\[])|(?<=.)\\.(\\*)");

  public PodTemplatePath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @param path names that are joined by dots, with {@code []} for every element of a list and
   *     {@code *} for every entry of a map, as {@code spec.jobs[].template}
   * @throws IllegalArgumentException if it is none, or if the kind has no group or no name
   */
  public static PodTemplatePath parse(String group, String kind, String path) {
    if (group.isEmpty() || kind.isEmpty()) {
      throw new IllegalArgumentException("a kind of pod templates needs a group and a name");
    }
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      for (int i = 1; i <= matcher.groupCount(); i++) {
        if (matcher.group(i) != null) {
          steps.add(matcher.group(i));
        }
      }
      end = matcher.end();
    }
    if (end < path.length() || steps.isEmpty()) {
      throw new IllegalArgumentException(
          "`"
              + path
              + "` is no path to a template of pods; write it as `spec.template` or"
              + " `spec.jobs[].template`");
    }
    return new PodTemplatePath(group, kind, steps);
  }

  /**
   * The kind as a definition would tell of it, if it told of its pods only. All else is left open.
   *
   * @param known what is known of the kind already; null if nothing is
   */
  public CustomResource definition(@Nullable StructuralSchema known) {
    return new CustomResource(
        new SourceText("", ""),
        group,
        kind,
        "",
        true,
        List.of(new CustomResource.Version(ANY_VERSION, below(steps, known))));
  }

  private static StructuralSchema below(List<String> steps, @Nullable StructuralSchema known) {
    if (steps.isEmpty()) {
      return podTemplate();
    }
    List<String> inner = steps.subList(1, steps.size());
    String step = steps.get(0);
    if (step.equals(ELEMENT)) {
      return StructuralSchema.listOf(below(inner, known == null ? null : known.items()));
    }
    if (step.equals(ENTRY)) {
      return StructuralSchema.mapOf(below(inner, known == null ? null : known.values()));
    }
    Map<String, StructuralSchema> properties =
        new LinkedHashMap<>(known == null ? Map.of() : known.properties());
    properties.put(step, below(inner, properties.get(step)));
    return StructuralSchema.openObject(properties);
  }

  private static StructuralSchema podTemplate() {
    StructuralSchema container =
        StructuralSchema.openObject(Map.of("image", StructuralSchema.of(Form.STRING)));
    StructuralSchema spec =
        StructuralSchema.openObject(Map.of("containers", StructuralSchema.listOf(container)));
    return StructuralSchema.openObject(Map.of("spec", spec));
  }
}
