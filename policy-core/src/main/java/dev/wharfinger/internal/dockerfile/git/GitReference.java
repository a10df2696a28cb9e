package dev.wharfinger.internal.dockerfile.git;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A git repository, and what is taken from it (BuildKit's {@code dfgitutil.GitRef}).
 *
 * @param remote what git is asked for
 * @param shortName the last part of its path, without {@code .git}
 * @param ref a branch, tag or commit; null for the default branch
 * @param subdirectory null for all of the repository
 * @param checksum the commit that it has to be; null if any will do
 * @param looksLocal whether it may also be the path of a file, as {@code github.com/a/b}
 * @param unencrypted whether it is fetched without encryption, over {@code http} or {@code git}
 * @param fetchByCommit whether the commit is asked for, and not the ref
 * @param modified {@code mtime}: whose time files get, {@code "commit"} for that of the commit;
 *     null
 * @param keepsGitDirectory null if it is not said
 * @param submodules whether submodules are fetched; null if it is not said
 */
public record GitReference(
    String remote,
    String shortName,
    @Nullable String ref,
    @Nullable String subdirectory,
    @Nullable String checksum,
    boolean looksLocal,
    boolean unencrypted,
    boolean fetchByCommit,
    @Nullable String modified,
    @Nullable Boolean keepsGitDirectory,
    @Nullable Boolean submodules) {

  /** What a text is. */
  public sealed interface Reading {}

  /** A reference. */
  public record Found(GitReference reference) implements Reading {}

  /** No reference to a git repository, but perhaps a file or an address of one. */
  public record Other() implements Reading {}

  /**
   * A reference that BuildKit refuses.
   *
   * @param message lower case, without full stop
   */
  public record Refused(String message) implements Reading {}

  /** Reads a text in which variables are replaced. */
  public static Reading read(String text) {
    Optional<GitAddress> address = GitAddress.of(text);
    return address.isPresent() ? read(address.get()) : new Other();
  }

  private static Reading read(GitAddress address) {
    try {
      return new Found(new GitQuery(address).reference());
    } catch (GitQuery.RefusedException e) {
      return new Refused(String.valueOf(e.getMessage()));
    }
  }
}
