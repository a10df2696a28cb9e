package dev.wharfinger;

import java.util.List;

/**
 * A change to the user's file after which a policy passes. It keeps comments, quotes, indentation,
 * order and line ends of everything that it does not change.
 *
 * <pre>{@code
 * finding.fix().ifPresent(fix -> System.out.println(fix.description()));
 * }</pre>
 *
 * @see Fixes
 */
public interface Fix {

  /** What it does, as in {@code set `privileged` to `false`}. */
  String description();

  /**
   * The edits of the text, by position; no two overlap. All of them are to be made, or none.
   *
   * @return empty where the change cannot be made in the text: it is of a resource that does not
   *     come from text, of a value that an alias shares with others, of an object that has a key
   *     twice or keys behind question marks, or of one that a service of a Compose file has from
   *     elsewhere; or it would change a text beside it
   */
  List<TextEdit> edits();

  /**
   * The same change of the resource as a JSON patch (RFC 6902), an array in JSON.
   *
   * @return {@code []} where the change cannot be made, and for what is no object, as a Dockerfile
   */
  String patch();
}
