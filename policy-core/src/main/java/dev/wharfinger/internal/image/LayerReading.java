package dev.wharfinger.internal.image;

import dev.wharfinger.internal.image.archive.FoundLayer;
import dev.wharfinger.internal.image.archive.Trouble;
import dev.wharfinger.internal.image.content.ContentReader;
import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.layer.EntryPath;
import dev.wharfinger.internal.image.layer.Layer;
import dev.wharfinger.internal.image.layer.LayerReader;
import dev.wharfinger.internal.image.layer.ReadBudget;
import dev.wharfinger.internal.image.stream.Compression;
import dev.wharfinger.internal.image.stream.CountedStream;
import dev.wharfinger.internal.image.stream.GuardedStream;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.image.tar.TarReader;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the file of a layer, before anyone asks whether it is what an image names.
 *
 * @param layer what it holds; null if it was not read to its end
 * @param size the bytes of the file
 * @param digests of the file, by algorithm
 * @param diffIds the digests of what it decompresses to, by algorithm
 * @param failure why it was not read to its end; null if it was
 * @param entry where in the layer that was; empty if it was at no entry
 */
record LayerReading(
    @Nullable Layer layer,
    long size,
    Map<String, byte[]> digests,
    Map<String, byte[]> diffIds,
    @Nullable IOException failure,
    String entry) {

  /** Reads the file of a layer, whose digests are computed by the algorithms that images use. */
  static LayerReading read(
      InputStream in,
      Set<String> algorithms,
      ImageLimits limits,
      ReadBudget budget,
      ContentReader contents) {
    Map<String, MessageDigest> outer = computations(algorithms);
    Map<String, MessageDigest> inner = computations(algorithms);
    CountedStream file = new CountedStream(in, outer.values());
    TarReader tar = null;
    try {
      InputStream plain = Compression.decompressed(file);
      CountedStream content =
          new CountedStream(
              new GuardedStream(plain, file, limits.layerBytes(), limits.ratio(), "layerBytes"),
              inner.values());
      tar = new TarReader(content, limits);
      Layer layer = LayerReader.read(tar, limits, budget, contents);
      content.drain();
      file.drain();
      return new LayerReading(layer, file.count(), computed(outer), computed(inner), null, "");
    } catch (IOException e) {
      String entry = tar == null ? "" : tar.last();
      return new LayerReading(null, file.count(), Map.of(), Map.of(), e, entry);
    }
  }

  private static Map<String, MessageDigest> computations(Set<String> algorithms) {
    Map<String, MessageDigest> computations = new HashMap<>();
    for (String algorithm : algorithms) {
      new Digest(algorithm, "").computation().ifPresent(each -> computations.put(algorithm, each));
    }
    return computations;
  }

  private static Map<String, byte[]> computed(Map<String, MessageDigest> computations) {
    Map<String, byte[]> computed = new HashMap<>();
    computations.forEach((algorithm, each) -> computed.put(algorithm, each.digest()));
    return computed;
  }

  /** The layer that an image names, if this is it. */
  Layer as(FoundLayer wanted) throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (layer == null) {
      throw new RefusedException("missing-blob", "it was not read");
    }
    if (wanted.size().isPresent() && wanted.size().get() != size) {
      throw new RefusedException(
          "size-mismatch",
          "it has %d bytes, and not the %d that its descriptor says"
              .formatted(size, wanted.size().get()));
    }
    verify(wanted.digest(), digests, "it does not have the digest that it is named by");
    verify(
        wanted.diffId(),
        diffIds,
        "its content does not have the digest that the configuration names");
    return layer;
  }

  private static void verify(
      Optional<Digest> wanted, Map<String, byte[]> computed, String otherwise)
      throws RefusedException {
    if (wanted.isEmpty()) {
      return;
    }
    byte[] actual = computed.get(wanted.get().algorithm());
    if (actual == null) {
      throw new RefusedException(
          "digest-algorithm", "the digest `%s` cannot be verified".formatted(wanted.get()));
    }
    if (!wanted.get().equalsComputed(actual)) {
      throw new RefusedException("digest-mismatch", otherwise);
    }
  }

  /** What to tell of a layer that an image does not get. */
  ReadProblem trouble(String layerName, IOException cause) {
    boolean atEntry = cause == failure && !entry.isEmpty();
    String where = atEntry ? layerName + ", entry `" + EntryPath.shown(entry) + "`" : layerName;
    return Trouble.of(where, cause);
  }

  /** Problems of several layers of an image name them alike. */
  static String name(int index, FoundLayer layer) {
    String digest = layer.digest().or(layer::diffId).map(it -> " (`" + it + "`)").orElse("");
    return "layer " + (index + 1) + digest;
  }

  /** A layer whose file is not there. */
  static ReadProblem missing(String layerName) {
    return Trouble.error("missing-blob", layerName + ": it is not in the archive");
  }

  /** The algorithms by which some layers are named. */
  static Set<String> algorithms(List<FoundLayer> layers) {
    Set<String> algorithms = new TreeSet<>();
    for (FoundLayer layer : layers) {
      layer.digest().ifPresent(digest -> algorithms.add(digest.algorithm()));
      layer.diffId().ifPresent(digest -> algorithms.add(digest.algorithm()));
    }
    return algorithms;
  }
}
