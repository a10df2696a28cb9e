package dev.wharfinger.internal.image;

import dev.wharfinger.internal.image.archive.ArchiveFiles;
import dev.wharfinger.internal.image.archive.FolderFiles;
import dev.wharfinger.internal.image.archive.FoundImage;
import dev.wharfinger.internal.image.archive.FoundLayer;
import dev.wharfinger.internal.image.archive.ImageArchive;
import dev.wharfinger.internal.image.archive.TarFiles;
import dev.wharfinger.internal.image.archive.Trouble;
import dev.wharfinger.internal.image.content.ContentInspector;
import dev.wharfinger.internal.image.content.ContentReader;
import dev.wharfinger.internal.image.content.StandardInspectors;
import dev.wharfinger.internal.image.layer.ReadBudget;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the images of an archive: a folder or tar file with an OCI layout, or what {@code docker
 * save} writes. Layers are streamed and nothing is written. Each image is a document whose text is
 * empty, since nothing in an archive has a line; whatever is wrong becomes a problem.
 */
public final class ImageReader {
  private static final String LAYOUT = "oci-layout";
  private static final List<String> ENDINGS = List.of(".tar", ".tar.gz", ".tgz");

  private final ImageLimits limits;
  private final Supplier<List<ContentInspector>> inspectors;

  /** A reader that looks into the files that are known by their path. */
  public ImageReader(ImageLimits limits) {
    this(limits, StandardInspectors::all);
  }

  /**
   * A reader that shows files to inspectors.
   *
   * @param inspectors those for one archive, which may remember what they have seen of it
   */
  public ImageReader(ImageLimits limits, Supplier<List<ContentInspector>> inspectors) {
    this.limits = limits;
    this.inspectors = inspectors;
  }

  /** Whether something is a folder with an OCI layout, or a tar file by its name. */
  public static boolean isImage(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(LAYOUT));
    }
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** The images of an archive, at least one document; one without content if there is none. */
  public List<RawDocument> read(Path path) {
    SourceText source = new SourceText(path.toString(), "");
    try {
      ArchiveFiles files =
          Files.isDirectory(path) ? new FolderFiles(path, limits) : TarFiles.open(path, limits);
      return documents(source, files);
    } catch (IOException e) {
      return List.of(document(source, 0, null, List.of(Trouble.of("the archive", e))));
    }
  }

  private List<RawDocument> documents(SourceText source, ArchiveFiles files) throws IOException {
    ImageArchive archive = ImageArchive.of(files, limits);
    Map<String, LayerReading> readings = readings(archive, files);
    List<RawDocument> documents = new ArrayList<>();
    if (archive.images().isEmpty() || !archive.problems().isEmpty()) {
      documents.add(document(source, 0, null, archive.problems()));
    }
    for (FoundImage image : archive.images()) {
      List<ReadProblem> problems = new ArrayList<>(image.problems());
      RawMapping root = ImageTree.of(image, readings, problems::add);
      documents.add(document(source, documents.size(), root, problems));
    }
    return List.copyOf(documents);
  }

  /** Several images share layers, so each file is read once. */
  private Map<String, LayerReading> readings(ImageArchive archive, ArchiveFiles files)
      throws IOException {
    List<FoundLayer> layers = new ArrayList<>();
    archive.images().forEach(image -> image.layers().ifPresent(layers::addAll));
    Set<String> wanted = new TreeSet<>();
    layers.forEach(layer -> layer.file().ifPresent(wanted::add));
    Set<String> algorithms = LayerReading.algorithms(layers);
    Map<String, LayerReading> readings = new HashMap<>();
    ReadBudget budget = new ReadBudget(limits);
    ContentReader contents = new ContentReader(inspectors.get());
    files.visit(
        wanted,
        (name, content) ->
            readings.put(name, LayerReading.read(content, algorithms, limits, budget, contents)));
    return readings;
  }

  private static RawDocument document(
      SourceText source, int index, @Nullable RawMapping root, List<ReadProblem> problems) {
    return new RawDocument(source, index, Syntax.IMAGE, root, List.of(), problems);
  }
}
