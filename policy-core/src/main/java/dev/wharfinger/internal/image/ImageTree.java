package dev.wharfinger.internal.image;

import dev.wharfinger.internal.image.archive.FoundImage;
import dev.wharfinger.internal.image.archive.FoundLayer;
import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.layer.FileSystem;
import dev.wharfinger.internal.image.layer.Layer;
import dev.wharfinger.internal.image.layer.LayerFile;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tree of one image: what the archive says, and what its layers come to. */
final class ImageTree {
  private static final RawNode NOWHERE = RawFields.text("", 0, 0);

  private final FoundImage image;
  private final Map<String, LayerReading> readings;
  private final Consumer<ReadProblem> problems;
  private final FileTrees files = new FileTrees();

  private ImageTree(
      FoundImage image, Map<String, LayerReading> readings, Consumer<ReadProblem> problems) {
    this.image = image;
    this.readings = readings;
    this.problems = problems;
  }

  /**
   * Makes the tree.
   *
   * @param readings of the files of layers
   * @param problems is told why layers are not known
   */
  static RawMapping of(
      FoundImage image, Map<String, LayerReading> readings, Consumer<ReadProblem> problems) {
    return new ImageTree(image, readings, problems).tree();
  }

  private RawMapping tree() {
    RawFields fields = new RawFields();
    fields
        .list("names", image.names(), name -> RawFields.text(name, 0, 0))
        .text("digest", image.digest().map(Digest::toString).orElse(null), NOWHERE);
    image.config().map(ImageTree::platform).ifPresent(it -> fields.node("platform", it));
    image.manifest().ifPresent(it -> fields.node("manifest", UnplacedTree.of(it)));
    image.config().ifPresent(it -> fields.node("config", UnplacedTree.of(it)));
    image.layers().ifPresent(layers -> fields.node("layers", list(layers(layers))));
    return fields.object(0, 0);
  }

  private static RawNode list(List<RawNode> items) {
    return new RawSequence(List.copyOf(items), false, 0, 0);
  }

  private static RawMapping platform(RawObject config) {
    RawFields platform = new RawFields();
    for (String name : List.of("architecture", "os", "os.version", "os.features", "variant")) {
      config
          .node(name)
          .ifPresent(node -> platform.node(name, UnplacedTree.of(node, config.dialect())));
    }
    return platform.object(0, 0);
  }

  private List<RawNode> layers(List<FoundLayer> layers) {
    FileSystem system = new FileSystem();
    List<@Nullable Layer> read = new ArrayList<>(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      read.add(add(layers.get(i), i, system));
    }
    List<Optional<RawObject>> steps = steps(layers.size());
    List<RawNode> trees = new ArrayList<>(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      trees.add(layer(layers.get(i), i, steps.get(i), read.get(i), system));
    }
    return trees;
  }

  /** A layer on top of those below it; null if it cannot be. */
  private @Nullable Layer add(FoundLayer found, int index, FileSystem system) {
    String name = LayerReading.name(index, found);
    LayerReading reading = found.file().map(readings::get).orElse(null);
    if (reading == null) {
      problems.accept(LayerReading.missing(name));
      system.addUnknown();
      return null;
    }
    try {
      Layer layer = reading.as(found);
      system.add(layer);
      return layer;
    } catch (IOException e) {
      problems.accept(reading.trouble(name, e));
      system.addUnknown();
      return null;
    }
  }

  /** What the history says made each layer, if it speaks of as many. */
  private List<Optional<RawObject>> steps(int layers) {
    List<Optional<RawObject>> steps = new ArrayList<>();
    for (RawObject step :
        image.config().map(config -> config.objects("history")).orElse(List.of())) {
      boolean empty =
          step.node("empty_layer").orElse(null) instanceof RawScalar flag
              && flag.value().equals("true");
      if (!empty) {
        steps.add(Optional.of(step));
      }
    }
    if (steps.size() != layers) {
      steps.clear();
    }
    while (steps.size() < layers) {
      steps.add(Optional.empty());
    }
    return steps;
  }

  private RawNode layer(
      FoundLayer found,
      int index,
      Optional<RawObject> step,
      @Nullable Layer layer,
      FileSystem system) {
    RawFields fields = new RawFields();
    fields
        .text("digest", found.digest().map(Digest::toString).orElse(null), NOWHERE)
        .text("diffId", found.diffId().map(Digest::toString).orElse(null), NOWHERE)
        .text("mediaType", found.mediaType().orElse(null), NOWHERE)
        .plain("size", size(found), NOWHERE)
        .text("createdBy", step.flatMap(it -> it.text("created_by")).orElse(null), NOWHERE)
        .text("created", step.flatMap(it -> it.text("created")).orElse(null), NOWHERE);
    if (layer != null) {
      List<RawNode> trees = new ArrayList<>(layer.files().size());
      for (int i = 0; i < layer.files().size(); i++) {
        LayerFile file = layer.files().get(i);
        trees.add(files.of(file, system.state(index, i)));
      }
      fields.node("files", list(trees));
    }
    return fields.object(0, 0);
  }

  /** As the manifest says, else what was read to its end. */
  private @Nullable Long size(FoundLayer found) {
    LayerReading reading = found.file().map(readings::get).orElse(null);
    return found
        .size()
        .or(
            () ->
                reading == null || reading.failure() != null
                    ? Optional.empty()
                    : Optional.of(reading.size()))
        .orElse(null);
  }
}
