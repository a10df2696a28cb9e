package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a program that installs packages.
 *
 * @param installing the subcommands or options by which it installs
 * @param pins what may stand between the name of a package and its version; empty if a version is
 *     never part of the operand
 * @param pinning options that say which version
 * @param assumeYes flags that answer questions with yes
 * @param noCache flags by which nothing is left that is only needed to install
 * @param noSignatures flags that leave out checks of signatures
 * @param valued options whose value is the next word
 * @param cleaning commands that empty the cache, each as its program and operands
 * @param caches folders of the cache; one that begins with {@code ~} is in any home
 * @param cacheless a variable that, if it is true, leaves no cache; empty if there is none
 * @param source where this is documented
 */
public record PackageTool(
    String program,
    List<String> installing,
    List<String> pins,
    List<String> pinning,
    List<String> assumeYes,
    List<String> noCache,
    List<String> noSignatures,
    Set<String> valued,
    List<List<String>> cleaning,
    List<String> caches,
    String cacheless,
    String source) {

  /** Files and addresses, which are what they are. */
  private static final Pattern FILE =
      Pattern.compile("[./~].*|.*://.*|.*\\.(?:deb|rpm|apk|whl|gem|tgz|tar\\.\\w+|zip)|git\\+.*");

  private static final Pattern VERSION_AND_RELEASE = Pattern.compile("\\d[^-]*(?:-(?:\\d[^-]*)?)?");

  /** Versions that are another one tomorrow. */
  private static final Set<String> MOVING =
      Set.of("", "*", "latest", "next", "main", "master", "HEAD", "upgrade", "patch");

  /** Whether a command installs something by this program; empty if it is not known. */
  public Optional<Boolean> installs(Command command) {
    if (command.program().flatMap(PackageManagers::named).filter(this::equals).isEmpty()) {
      return Optional.of(false);
    }
    for (Word word : command.arguments()) {
      if (word.known().filter(this::isInstalling).isPresent()) {
        return Optional.of(true);
      }
    }
    List<Word> operands = arguments(command).operands();
    return operands.isEmpty() || operands.get(0).value() != null
        ? Optional.of(false)
        : Optional.empty();
  }

  /** The words behind the program. */
  public Arguments arguments(Command command) {
    return new Arguments(command.arguments(), valued);
  }

  /** Whether a command empties the cache; empty if it is not known. */
  public Optional<Boolean> cleans(Command command) {
    PackageTool other = command.program().flatMap(PackageManagers::named).orElse(null);
    if (other == null) {
      return Optional.of(false);
    }
    boolean maybe = false;
    List<Word> operands = other.arguments(command).operands();
    for (List<String> words : cleaning) {
      if (words.get(0).equals(other.program())) {
        Optional<Boolean> begins = begin(operands, words.subList(1, words.size()));
        if (begins.orElse(false)) {
          return begins;
        }
        maybe |= begins.isEmpty();
      }
    }
    return maybe ? Optional.empty() : Optional.of(false);
  }

  private static Optional<Boolean> begin(List<Word> operands, List<String> expected) {
    if (operands.size() < expected.size()) {
      return Optional.of(false);
    }
    boolean maybe = false;
    for (int i = 0; i < expected.size(); i++) {
      String known = operands.get(i).value();
      if (known != null && !known.equals(expected.get(i))) {
        return Optional.of(false);
      }
      maybe |= known == null;
    }
    return maybe ? Optional.empty() : Optional.of(true);
  }

  /** What a command that installs something names. */
  public List<PackageRequest> packages(Command command) {
    Arguments arguments = arguments(command);
    Optional<Boolean> pinnedAll =
        pinning.isEmpty() ? Optional.of(false) : arguments.hasAny(pinning);
    List<PackageRequest> packages = new ArrayList<>();
    boolean installing = this.installing.stream().allMatch(word -> word.startsWith("-"));
    for (Word operand : arguments.operands()) {
      if (installing) {
        packages.add(new PackageRequest(operand, pinned(operand, pinnedAll)));
      }
      installing |= operand.known().filter(this.installing::contains).isPresent();
    }
    return packages;
  }

  private Optional<Boolean> pinned(Word word, Optional<Boolean> all) {
    if (all.orElse(false) || isPinned(word)) {
      return Optional.of(true);
    }
    return word.value() == null || all.isEmpty() ? Optional.empty() : Optional.of(false);
  }

  private boolean isPinned(Word word) {
    String text = word.prefix();
    if (FILE.matcher(text).matches()) {
      return true;
    }
    for (String pin : pins) {
      int at = text.indexOf(pin, 1);
      while (at > 0) {
        String version = text.substring(at + pin.length());
        if (isVersion(pin, version, word)) {
          return true;
        }
        at = text.indexOf(pin, at + 1);
      }
    }
    return false;
  }

  /** A dash also stands in names, as in `java-11-openjdk`. */
  private static boolean isVersion(String pin, String version, Word word) {
    if (pin.equals("-")) {
      return VERSION_AND_RELEASE.matcher(version).matches();
    }
    return (word.value() == null && version.isEmpty()) || !MOVING.contains(version);
  }

  /**
   * Whether a word is one by which it installs; letters may follow an option, as in {@code -ivh}.
   */
  private boolean isInstalling(String word) {
    return installing.stream()
        .anyMatch(
            one ->
                word.equals(one)
                    || (one.length() == 2 && one.charAt(0) == '-' && word.startsWith(one)));
  }
}
