package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The stages of a Dockerfile, and which is built on which (BuildKit, {@code
 * dockerfile2llb/convert.go}).
 */
record Stages(List<ObjectNode> all) {

  /** Those of the Dockerfile that a node is a part of. */
  static Stages around(ObjectNode node) {
    return new Stages(Nodes.objects(Nodes.root(node), "stages"));
  }

  /** The stage that becomes the image, unless the build is told another; empty if there is none. */
  Optional<ObjectNode> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** A stage and those that it is built on, itself first. */
  List<ObjectNode> chain(ObjectNode stage) {
    List<ObjectNode> chain = new ArrayList<>();
    for (Optional<ObjectNode> next = Optional.of(stage); next.isPresent(); ) {
      chain.add(next.get());
      next = base(next.get());
    }
    return chain;
  }

  /**
   * The earlier stage that a stage begins with; empty if that is an image. Names of stages are in
   * lower case whatever is written, the word behind FROM is taken as it is, and of several stages
   * of a name the one before counts.
   */
  Optional<ObjectNode> base(ObjectNode stage) {
    String image = Nodes.text(stage, "from", "image").orElse("");
    Optional<ObjectNode> found = Optional.empty();
    for (ObjectNode earlier : all) {
      if (earlier == stage) {
        return found;
      }
      if (Nodes.text(earlier, "from", "name")
          .filter(name -> lowerCase(name).equals(image))
          .isPresent()) {
        found = Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  /**
   * The stage that `--from` names, by its number or its name, wherever it is; of several stages of
   * a name the last. Empty if that is an image.
   */
  Optional<ObjectNode> named(String from) {
    if (from.length() < 10 && from.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = from.isEmpty() ? all.size() : Integer.parseInt(from);
      return number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }
    Optional<ObjectNode> found = Optional.empty();
    for (ObjectNode stage : all) {
      if (Nodes.text(stage, "from", "name")
          .filter(name -> lowerCase(name).equals(lowerCase(from)))
          .isPresent()) {
        found = Optional.of(stage);
      }
    }
    return found;
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
