package dev.wharfinger.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Compares what two tools blame in the same files. */
final class Places {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

  private Places() {}

  /** How the places of one relate to those of the other. */
  enum Relation {
    EVERY,
    SOME,
    NONE
  }

  /** The relation; empty where the other tool names nothing that is in the files. */
  static Optional<Relation> compare(PeerCase peerCase, Opinion opinion) throws IOException {
    if (peerCase.places().isEmpty()) {
      return Optional.empty();
    }
    List<Object> documents = documents(peerCase.files());
    List<String> there =
        peerCase.places().stream()
            .filter(place -> !place.isEmpty())
            .map(Places::spelled)
            .filter(place -> documents.stream().anyMatch(document -> has(document, place)))
            .toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    long met =
        there.stream()
            .filter(place -> opinion.places().stream().anyMatch(our -> touch(place, our)))
            .count();
    return Optional.of(
        met == 0 ? Relation.NONE : met < there.size() ? Relation.SOME : Relation.EVERY);
  }

  /** A key in brackets, as another tool may write it, is one behind a dot with us. */
  private static String spelled(String place) {
    return place.replaceAll("\\[(?!\\d+])([^]]+)]", ".$1");
  }

  /** Whether two places are the same, or one is in the other. */
  private static boolean touch(String one, String other) {
    return isIn(one, other) || isIn(other, one);
  }

  private static boolean isIn(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
  }

  private static boolean has(Object document, String place) {
    Object at = document;
    Matcher steps = STEP.matcher(place);
    while (at != null && steps.find()) {
      at = below(at, steps.group(1), steps.group(2));
    }
    return at != null;
  }

  private static @Nullable Object below(Object at, @Nullable String key, @Nullable String index) {
    if (key != null) {
      return at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    int position = Integer.parseInt(index);
    return at instanceof List<?> list && position < list.size() ? list.get(position) : null;
  }

  private static List<Object> documents(List<Path> files) throws IOException {
    List<Object> documents = new ArrayList<>();
    for (Path file : files) {
      new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build())
          .loadAllFromString(Files.readString(file))
          .forEach(documents::add);
    }
    return documents;
  }
}
