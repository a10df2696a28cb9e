package dev.wharfinger.internal.relation.image;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The final file system of an image. */
final class ImageFiles {
  private static final String LAYERS = "layers";
  private static final String FILES = "files";
  private static final String PRESENT = "present";
  private static final String NO_LAYERS = "the layers of the image are not known";

  private ImageFiles() {}

  /**
   * The files that are left once all layers lie on each other. Those are known that no layer above
   * can have changed; if one could not be read, there may be more.
   */
  static Object all(ObjectNode image) {
    if (image.get(LAYERS) == null) {
      return new Unknown(NO_LAYERS);
    }
    List<ObjectNode> found = new ArrayList<>();
    Optional<String> gap = Optional.empty();
    int number = 0;
    for (ObjectNode layer : Nodes.objects(image, LAYERS)) {
      number++;
      if (layer.get(FILES) == null) {
        gap = Optional.of("layer %d of the image could not be read".formatted(number));
      }
      for (ObjectNode file : Nodes.objects(layer, FILES)) {
        if (isPresent(file)) {
          found.add(file);
        }
      }
    }
    return new Known<>(found, gap).toList();
  }

  /** The file of a path; an unknown if there may be one, and empty if there is none. */
  static Optional<Object> at(ObjectNode image, String path) {
    if (image.get(LAYERS) == null) {
      return Optional.of(new Unknown(NO_LAYERS));
    }
    List<ObjectNode> layers = Nodes.objects(image, LAYERS);
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i).get(FILES) == null) {
        return Optional.of(new Unknown("layer %d of the image could not be read".formatted(i + 1)));
      }
      for (ObjectNode file : Nodes.objects(layers.get(i), FILES)) {
        if (isPresent(file) && Nodes.text(file, "path").filter(path::equals).isPresent()) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPresent(ObjectNode file) {
    return Nodes.text(file, "state").filter(PRESENT::equals).isPresent();
  }

  /** What was found in the file of a path; {@code otherwise} if there is no such file. */
  static Object content(ObjectNode image, String path, String field, Object otherwise) {
    Object file = at(image, path).orElse(null);
    if (file == null) {
      return otherwise;
    }
    if (file instanceof Unknown) {
      return file;
    }
    return Nodes.value(file, "content", field)
        .orElseGet(() -> new Unknown("what `" + path + "` says could not be read"));
  }
}
