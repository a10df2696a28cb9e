package dev.wharfinger.internal.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.tar.TarBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** An archive of images in the making: the files of an OCI layout, or of {@code docker save}. */
final class ImageFolder {
  private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";
  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> manifests = new ArrayList<>();
  private final List<String> saved = new ArrayList<>();

  /** A layer as it is stored, and what it is once decompressed. */
  static final class Blob {
    private final byte[] stored;
    private final byte[] tar;

    Blob(byte[] stored, byte[] tar) {
      this.stored = stored;
      this.tar = tar;
    }

    byte[] stored() {
      return stored;
    }

    byte[] tar() {
      return tar;
    }
  }

  static Blob gzipped(TarBytes tar) {
    byte[] content = tar.done();
    return new Blob(gzip(content), content);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An image whose execution parameters are some JSON. */
  ImageFolder image(String name, String execution, Blob... layers) {
    return image(name, "amd64", execution, layers);
  }

  ImageFolder image(String name, String architecture, String execution, Blob... layers) {
    String config = add(config(architecture, execution, layers).getBytes(UTF_8));
    List<String> descriptors = new ArrayList<>();
    for (Blob layer : layers) {
      descriptors.add(descriptor(LAYER, add(layer.stored()), ""));
    }
    String manifest =
        "{\"schemaVersion\": 2, \"config\": %s, \"layers\": [%s]}"
            .formatted(
                descriptor("application/vnd.oci.image.config.v1+json", config, ""),
                String.join(", ", descriptors));
    manifests.add(
        descriptor(
            MANIFEST,
            add(manifest.getBytes(UTF_8)),
            ", \"annotations\": {\"io.containerd.image.name\": \"" + name + "\"}"));
    return this;
  }

  /** An image as {@code docker save} wrote it before it wrote OCI layouts. */
  ImageFolder saved(String name, String execution, Blob... layers) {
    byte[] config = config("amd64", execution, layers).getBytes(UTF_8);
    String configName = Digest.sha256(config).encoded() + ".json";
    files.put(configName, config);
    List<String> names = new ArrayList<>();
    for (Blob layer : layers) {
      String layerName = Digest.sha256(layer.tar()).encoded() + "/layer.tar";
      files.put(layerName, layer.tar());
      names.add("\"" + layerName + "\"");
    }
    saved.add(
        "{\"Config\": \"%s\", \"RepoTags\": [\"%s\"], \"Layers\": [%s]}"
            .formatted(configName, name, String.join(", ", names)));
    return this;
  }

  private static String config(String architecture, String execution, Blob... layers) {
    List<String> history = new ArrayList<>();
    List<String> diffIds = new ArrayList<>();
    for (Blob layer : layers) {
      diffIds.add("\"" + Digest.sha256(layer.tar()) + "\"");
      history.add("{\"created_by\": \"step " + diffIds.size() + "\"}");
      history.add("{\"created_by\": \"ENV a=b\", \"empty_layer\": true}");
    }
    return """
        {"architecture": "%s", "os": "linux", "config": %s, "created": "2026-01-02T03:04:05Z",
         "rootfs": {"type": "layers", "diff_ids": [%s]}, "history": [%s]}
        """
        .formatted(architecture, execution, String.join(", ", diffIds), String.join(", ", history));
  }

  /** Adds a blob, and tells its digest. */
  String add(byte[] content) {
    Digest digest = Digest.sha256(content);
    files.put("blobs/sha256/" + digest.encoded(), content);
    return digest.toString();
  }

  /** Sets a file whatever it should be. */
  ImageFolder with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Names of the blobs that a test may damage, the largest first. */
  Map<String, byte[]> files() {
    return files;
  }

  private String descriptor(String type, String digest, String more) {
    byte[] blob = files.getOrDefault("blobs/" + digest.replace(':', '/'), new byte[0]);
    return "{\"mediaType\": \"%s\", \"digest\": \"%s\", \"size\": %d%s}"
        .formatted(type, digest, blob.length, more);
  }

  /** An index of all images as one for several platforms. */
  ImageFolder nested(String name) {
    String index =
        "{\"schemaVersion\": 2, \"manifests\": ["
            + manifests.stream()
                .map(each -> each.replaceFirst(", \"annotations\": \\{[^}]*\\}", ""))
                .collect(Collectors.joining(", "))
            + "]}";
    manifests.clear();
    manifests.add(
        descriptor(
            "application/vnd.oci.image.index.v1+json",
            add(index.getBytes(UTF_8)),
            ", \"annotations\": {\"io.containerd.image.name\": \"" + name + "\"}"));
    return this;
  }

  private Map<String, byte[]> complete() {
    Map<String, byte[]> all = new TreeMap<>(files);
    if (!manifests.isEmpty()) {
      all.putIfAbsent("oci-layout", "{\"imageLayoutVersion\": \"1.0.0\"}".getBytes(UTF_8));
      String index =
          "{\"schemaVersion\": 2, \"manifests\": [" + String.join(", ", manifests) + "]}";
      all.putIfAbsent("index.json", index.getBytes(UTF_8));
    }
    if (!saved.isEmpty()) {
      all.putIfAbsent("manifest.json", ("[" + String.join(", ", saved) + "]").getBytes(UTF_8));
      all.putIfAbsent("repositories", "{}".getBytes(UTF_8));
    }
    return all;
  }

  /** Writes a folder. */
  Path folder(Path directory) throws IOException {
    for (Map.Entry<String, byte[]> file : complete().entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.resolve("..").normalize());
      Files.write(path, file.getValue());
    }
    return directory;
  }

  /** The files as a tar archive. */
  TarBytes tar() {
    TarBytes tar = new TarBytes();
    complete().forEach((name, content) -> tar.file(name, 0644, content));
    return tar;
  }
}
