package dev.wharfinger.internal.read;

import dev.wharfinger.internal.image.ImageReader;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads resource files and directories of them; whatever goes wrong becomes a problem. */
public final class ResourceFiles {
  /** What fits in one Java string with room to spare; splitting the file is the way out. */
  static final int LARGEST_FILE = 1 << 30;

  private final ReadLimits limits;
  private final ResourceText texts;

  /** A file that can be read. */
  @FunctionalInterface
  public interface Reading {

    /** Reads it. */
    List<RawDocument> documents();
  }

  public ResourceFiles(ReadLimits limits) {
    this.limits = limits;
    this.texts = new ResourceText(limits);
  }

  /**
   * The files, and all resource files below directories, in order; none is read before asked.
   *
   * @param excluded what of directories is passed over
   */
  public List<Reading> find(List<Path> paths, PathMatcher excluded) {
    List<Reading> readings = new ArrayList<>();
    for (Path path : paths) {
      if (ImageReader.isImage(path)) {
        readings.add(() -> image(path));
      } else if (Files.isDirectory(path)) {
        readings.addAll(directory(path, excluded));
      } else {
        Path folder = path.toAbsolutePath().resolve("..").normalize();
        readings.add(() -> file(path, Optional.empty(), folder));
      }
    }
    return List.copyOf(readings);
  }

  private List<Reading> directory(Path directory, PathMatcher excluded) {
    FileSearch search = FileSearch.below(directory, excluded);
    List<Reading> readings = new ArrayList<>();
    for (Path file : search.files()) {
      if (Files.isDirectory(file)) {
        readings.add(() -> image(file));
      } else if (!ComposeNames.isLaidOver(file)) {
        readings.add(() -> file(file, ComposeNames.override(file), directory));
      }
    }
    for (FileSearch.Unsearched unsearched : search.unsearched()) {
      RawDocument unread = unread(unsearched.directory(), unsearched.problem());
      readings.add(() -> List.of(unread));
    }
    if (readings.isEmpty()) {
      String message =
          "no file that ends in .yaml, .yml or .json, no Dockerfile and no OCI layout was found below this directory";
      readings.add(() -> List.of(unread(directory, "no-manifests", message)));
    }
    return readings;
  }

  private static List<RawDocument> image(Path path) {
    return new ImageReader(ImageLimits.DEFAULT).read(path);
  }

  /** A file with what is laid over it; what belongs to it lies below a folder. */
  private List<RawDocument> file(Path file, Optional<Path> override, Path folder) {
    return ComposeNames.isOne(file.toString())
        ? new ComposeFiles(limits, folder).read(file, override).orElseGet(() -> file(file))
        : file(file);
  }

  private List<RawDocument> file(Path file) {
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST_FILE) {
        return List.of(
            unread(
                file,
                "limit-file-bytes",
                "a file may have %d bytes at most".formatted(LARGEST_FILE)));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return List.of(unread(file, "unreadable-file", "this file cannot be read: " + Causes.of(e)));
    }
    return read(file.toString(), bytes);
  }

  /** The documents of one file, given its content. */
  public List<RawDocument> read(String name, byte[] content) {
    FileText decoded = FileText.decode(content);
    if (!decoded.complete() && decoded.text().indexOf('\0') < 0) {
      return List.of(undecodable(name, decoded.text()));
    }
    return texts.read(name, decoded.text());
  }

  private static RawDocument undecodable(String name, String text) {
    SourceText source = new SourceText(name, text);
    ReadProblem problem =
        ReadProblem.error(
            "not-text",
            "what follows is not UTF-8; save the file in that encoding",
            text.length(),
            text.length());
    return ResourceText.unreadable(source, ResourceText.syntax(source.name()), problem);
  }

  private static RawDocument unread(Path path, String code, String message) {
    return unread(path, ReadProblem.error(code, message, 0, 0));
  }

  private static RawDocument unread(Path path, ReadProblem problem) {
    SourceText source = new SourceText(path.toString(), "");
    return ResourceText.unreadable(source, ResourceText.syntax(source.name()), problem);
  }
}
