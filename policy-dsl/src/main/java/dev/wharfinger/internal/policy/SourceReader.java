package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.policy.file.FileForm;
import dev.wharfinger.internal.policy.file.Folder;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.policy.file.TestFormat;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the texts that a source stands for, and tells what cannot be read.
 *
 * @param unanswered is told the controls that a profile's policies do not answer, with reasons
 * @param choice is told the ids of what profiles choose from
 */
record SourceReader(
    Consumer<PolicyProblem> sink, BiConsumer<String, String> unanswered, Consumer<String> choice) {
  private static final List<String> ENDINGS = List.of(PolicyText.YAML, PolicyText.MODULE);

  /**
   * The texts of a source, in its order; files of a directory by name. Directories hold profiles
   * beside policies, of which the others are passed over.
   *
   * @param profiles whether profiles are wanted, and not policies
   */
  private List<PolicyText> read(Source source, boolean profiles) {
    if (source instanceof Source.Files files) {
      return files(files.path(), profiles);
    }
    if (source instanceof Source.Given given) {
      return List.of(PolicyText.given(given.text()));
    }
    if (source instanceof Source.Several several) {
      return several.sources().stream().flatMap(each -> read(each, profiles).stream()).toList();
    }
    Source.Profile profile = (Source.Profile) source;
    List<PolicyText> policies = policies(profile.policies());
    policies.forEach(text -> choice.accept(text.stem()));
    return new ProfileSelection(profiles(profile.profiles()), policies, sink, unanswered)
        .select(profile.id());
  }

  /** The policies of a source. */
  List<PolicyText> policies(Source source) {
    return read(source, false);
  }

  /** The profiles of a source. */
  List<PolicyText> profiles(Source source) {
    return read(source, true);
  }

  private List<PolicyText> files(Path path, boolean profiles) {
    if (!Files.isDirectory(path)) {
      Path parent = path.toAbsolutePath().getParent();
      return file(path, new Folder(parent == null ? path : parent, path, false)).stream().toList();
    }
    try (Stream<Path> below = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> found =
          below
              .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
              .filter(Files::isRegularFile)
              .filter(file -> !isHidden(path.relativize(file)))
              .filter(file -> !isOfTests(path.relativize(file)))
              .sorted()
              .toList();
      List<PolicyText> read =
          found.stream()
              .flatMap(file -> file(file, new Folder(path, file, true)).stream())
              .toList();
      List<PolicyText> texts = read.stream().filter(text -> isProfile(text) == profiles).toList();
      if (texts.isEmpty() && read.size() == found.size()) {
        sink.accept(profiles ? noProfiles(path) : noPolicies(path, !found.isEmpty()));
      }
      return texts;
    } catch (IOException | UncheckedIOException e) {
      unreadable(path, "the directory cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static boolean isProfile(PolicyText text) {
    return !text.isModule() && FileForm.of(text.source().text()) == FileForm.PROFILE;
  }

  private static PolicyProblem noPolicies(Path directory, boolean others) {
    return PolicyProblem.elsewhere(
        name(directory),
        "no-policies",
        "there is no policy in this directory" + (others ? ", but profiles are" : ""),
        others
            ? "choose from the profiles by their names"
            : "policies are files whose names end in " + Quoted.list(ENDINGS));
  }

  private static PolicyProblem noProfiles(Path directory) {
    return PolicyProblem.elsewhere(
        name(directory),
        "no-profiles",
        "there is no profile in this directory",
        "profiles are files whose names end in `.yaml`, with `policies` or `extends` in them");
  }

  /** Whether a file is hidden or in a hidden folder, as the second names of all in a ConfigMap. */
  static boolean isHidden(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .anyMatch(step -> step.toString().startsWith("."));
  }

  /** Whether a file is a test, or something that tests read. */
  private static boolean isOfTests(Path file) {
    return file.toString().endsWith(TestFormat.ENDING)
        || StreamSupport.stream(file.spliterator(), false)
            .anyMatch(step -> step.toString().endsWith(TestFormat.FOLDER_ENDING));
  }

  private Optional<PolicyText> file(Path path, Folder folder) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return Optional.of(PolicyText.file(new SourceText(name(path), text), folder));
    } catch (CharacterCodingException e) {
      unreadable(path, "the file is not text in UTF-8");
    } catch (IOException e) {
      unreadable(
          path,
          Files.exists(path) ? "the file cannot be read" : "there is no such file or directory");
    }
    return Optional.empty();
  }

  private void unreadable(Path path, String message) {
    sink.accept(PolicyProblem.elsewhere(name(path), "unreadable-file", message, null));
  }

  static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
