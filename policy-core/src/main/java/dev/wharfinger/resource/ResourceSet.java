package dev.wharfinger.resource;

import dev.wharfinger.internal.object.ObjectReader;
import dev.wharfinger.internal.raw.Memo;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.read.ResourceFiles;
import dev.wharfinger.internal.read.ResourceText;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was read, untyped: each document of each file, in order. Reading needs no catalog; a set may
 * be judged by policy sets with different catalogs. Immutable.
 *
 * <p>Reading never throws for what a file or document holds: what cannot be read is kept as a
 * problem with its position, and comes out in the report beside the findings about everything else.
 */
public final class ResourceSet {
  private final List<RawDocument> documents;
  private final Memo memo = new Memo();

  private ResourceSet(List<RawDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /**
   * Reads files, and directories with all directories below them.
   *
   * @see #read(List)
   */
  public static ResourceSet read(Path... paths) {
    return read(List.of(paths));
  }

  /**
   * Reads files, and directories with all directories below them. In directories, Dockerfiles,
   * files that end in {@code .yaml}, {@code .yml} or {@code .json}, and images in an OCI layout are
   * read, in the order of their names; hidden ones are passed over, symbolic links are followed. A
   * file that is named itself is read whatever its ending; one that ends in {@code .tar}, {@code
   * .tar.gz} or {@code .tgz} is an image. YAML is read as the Kubernetes API server reads it, but
   * Compose files as Docker does: with the override beside them, and with what they include and
   * extend as far as that lies below the directory. Of a Helm chart, templates and values are no
   * manifests and are not read, which is a note of the report.
   *
   * <p>A file that does not exist or cannot be read, and a directory without any resource file, are
   * problems of the report.
   */
  public static ResourceSet read(List<Path> paths) {
    return read(paths, (done, total) -> {});
  }

  /**
   * Reads files and directories, and tells how many of the files are read.
   *
   * @param progress what it throws ends the reading
   * @see #read(List)
   */
  public static ResourceSet read(List<Path> paths, Progress progress) {
    return read(paths, path -> false, progress);
  }

  /**
   * Reads files and directories, but not all that lies in the directories, and tells how many of
   * the files are read.
   *
   * <pre>{@code
   * ResourceSet own =
   *     ResourceSet.read(List.of(Path.of("deploy")), path -> path.endsWith("vendor"), progress);
   * }</pre>
   *
   * @param excluded says which files and directories below the given ones are passed over, the
   *     latter with all that they hold; it is asked for paths that begin with the given ones. What
   *     is named itself is read.
   * @param progress what it throws ends the reading
   * @see #read(List)
   */
  public static ResourceSet read(List<Path> paths, PathMatcher excluded, Progress progress) {
    List<ResourceFiles.Reading> files = new ResourceFiles(ReadLimits.DEFAULT).find(paths, excluded);
    List<RawDocument> documents = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      documents.addAll(files.get(i).documents());
      progress.at(i + 1, files.size());
    }
    return new ResourceSet(documents);
  }

  /**
   * Reads a text.
   *
   * @param name what findings call it; where it ends in {@code .json} the text is JSON, else YAML
   */
  public static ResourceSet parse(String name, String text) {
    return new ResourceSet(new ResourceText(ReadLimits.DEFAULT).read(name, text));
  }

  /**
   * Reads the content of a file: UTF-8, or UTF-16 where a byte order mark says so. What is neither
   * is a problem of the report.
   *
   * @param name what findings call it; where it ends in {@code .json} the text is JSON, else YAML
   */
  public static ResourceSet parse(String name, byte[] content) {
    return new ResourceSet(new ResourceFiles(ReadLimits.DEFAULT).read(name, content));
  }

  /**
   * Reads one object that is no text.
   *
   * @see #ofObjects(String, Iterable)
   */
  public static ResourceSet ofObject(String name, Object object) {
    return ofObjects(name, List.of(object));
  }

  /**
   * Reads resources that are objects already: maps, trees of Jackson ({@code JsonNode}), and the
   * objects of the Kubernetes clients of fabric8 and of Kubernetes itself. They are copied, and
   * judged as if they had been written in YAML; findings have a path and no line.
   *
   * <pre>{@code
   * ResourceSet live = ResourceSet.ofObjects("shop", client.pods().list().getItems());
   * }</pre>
   *
   * <p>In maps and lists there may be texts, truth values, numbers of any class, enums (their
   * name), bytes (as Base64), {@code Instant} and {@code OffsetDateTime}, arrays and null; keys
   * become text as in YAML. Anything else, what holds itself and what is too large is a problem of
   * the report. Dockerfiles and Compose files are read from text only.
   *
   * <p>An object of a client is read as the client writes it, for which its library is used: {@code
   * kubernetes-client-api} of fabric8, or {@code client-java-api}.
   *
   * @param name what findings call the objects, in the place of a file
   * @param objects each a resource, a list of resources with its {@code kind}, or another document
   *     that files may hold
   */
  public static ResourceSet ofObjects(String name, Iterable<?> objects) {
    return new ResourceSet(new ObjectReader(ReadLimits.DEFAULT).read(name, objects));
  }

  /** For readers of this library. */
  @SuppressWarnings("exports")
  public static ResourceSet ofDocuments(List<RawDocument> documents) {
    return new ResourceSet(documents);
  }

  /** What some sets hold, one after another. */
  public static ResourceSet of(List<ResourceSet> sets) {
    List<RawDocument> all = new ArrayList<>();
    sets.forEach(set -> all.addAll(set.documents));
    return new ResourceSet(all);
  }

  /** What this set holds, followed by what another one holds. */
  public ResourceSet and(ResourceSet other) {
    return of(List.of(this, other));
  }

  /**
   * This set with one file read anew from a text, as after an edit; all other documents are taken
   * over. A file that the set does not have is added at the end.
   *
   * @param file the name of the file as findings give it
   */
  public ResourceSet replace(String file, String text) {
    List<RawDocument> all = new ArrayList<>();
    Set<RawDocument.Project> projects = new HashSet<>();
    boolean found = false;
    for (RawDocument document : documents) {
      RawDocument.Project project = document.project();
      if (project != null ? !project.reads(file) : !document.source().name().equals(file)) {
        all.add(document);
      } else if (project != null) {
        found = true;
        all.addAll(projects.add(project) ? project.with(file, text) : List.of());
      } else if (!found) {
        found = true;
        all.addAll(read(file, text));
      }
    }
    if (!found) {
      all.addAll(read(file, text));
    }
    return new ResourceSet(all);
  }

  private static List<RawDocument> read(String file, String text) {
    return new ResourceText(ReadLimits.DEFAULT).read(file, text);
  }

  /** Whether there are Dockerfiles among what was read, which have profiles of their own. */
  public boolean hasDockerfiles() {
    return documents.stream().anyMatch(document -> document.syntax() == Syntax.DOCKERFILE);
  }

  /** For the engine of this library. */
  @SuppressWarnings("exports")
  public List<RawDocument> documents() {
    return documents;
  }

  /** For the engine of this library: what was computed from the set. */
  @SuppressWarnings("exports")
  public Memo memo() {
    return memo;
  }
}
