package dev.wharfinger.stdlib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Texts in this jar, found through a file that lists them: directories of a jar cannot be listed on
 * every class path, nor in a native image.
 *
 * @param folder the folder below this package, which holds a file {@code index}
 */
record TextIndex(String folder) {
  private static final String ENDING = ".yaml";

  /**
   * What is made of all texts, in the order of the index.
   *
   * @param source is given the name of each, and what reads it
   */
  <S> List<S> sources(BiFunction<String, Supplier<String>, S> source) {
    return names().stream()
        .map(name -> source.apply(name, () -> text(folder + "/" + name)))
        .toList();
  }

  /** The names of the texts, without folders and ending. */
  List<String> stems() {
    return names().stream()
        .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length()))
        .toList();
  }

  private List<String> names() {
    return text(folder + "/index").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String name) {
    try (InputStream in = TextIndex.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no `" + name + "` beside the standard policies");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("`" + name + "` cannot be read", e);
    }
  }
}
