package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The images of an archive, with the problems of the archive as a whole.
 *
 * @param images those that it names, whether they can be read or not
 */
public record ImageArchive(List<FoundImage> images, List<ReadProblem> problems) {
  public ImageArchive {
    images = List.copyOf(images);
    problems = List.copyOf(problems);
  }

  /** Finds the images of an archive. */
  public static ImageArchive of(ArchiveFiles files, ImageLimits limits) {
    List<ReadProblem> problems = new ArrayList<>();
    Documents documents = new Documents(files, problems::add);
    List<FoundImage> images = List.of();
    if (documents.has(OciLayout.MARKER)) {
      images = DockerArchive.named(documents, OciLayout.images(documents, limits));
    } else if (documents.has(DockerArchive.LIST)) {
      images = DockerArchive.images(documents, limits);
    } else if (documents.has(DockerArchive.REPOSITORIES)) {
      documents.tell(
          Trouble.error(
              "old-archive",
              "the archive has no `manifest.json`, as before Docker 1.10; save the image anew"));
      return new ImageArchive(images, problems);
    } else {
      documents.tell(Trouble.note("not-an-image", "this is no archive of images"));
      return new ImageArchive(images, problems);
    }
    if (images.isEmpty() && problems.isEmpty()) {
      documents.tell(Trouble.note("no-images", "the archive holds no image"));
    }
    return new ImageArchive(images, problems);
  }
}
