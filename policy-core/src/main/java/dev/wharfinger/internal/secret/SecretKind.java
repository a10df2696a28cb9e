package dev.wharfinger.internal.secret;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A kind of credential.
 *
 * @param id its name, as {@code github-personal}
 * @param title its name for people
 * @param source where its form is published
 * @param form how it is told from other text
 * @param keywords words, in lower case, of which one has to be there
 * @param name what the name that it is assigned to has to look like, if it is told by that
 * @param pattern its form; compiled when the first keyword is met
 * @param entropy the bits for each character that it has at least
 */
record SecretKind(
    String id,
    String title,
    String source,
    Form form,
    List<String> keywords,
    Optional<Supplier<Pattern>> name,
    Supplier<Pattern> pattern,
    double entropy,
    Options options) {

  /** How a kind is told from other text. */
  enum Form {
    /** By its own look. */
    TOKEN,
    /** By the name that it is the value of. */
    ASSIGNED
  }

  /**
   * What few kinds need.
   *
   * @param reach how many characters it takes at most
   * @param before how many characters of it stand in front of the keyword
   * @param after a word that stands shortly before it, or nothing
   * @param checksum what its last characters are computed by
   * @param login whether it is a user and a password in base64
   * @param plain whether it may look like words, so that words that stand for a secret are none
   * @param generic whether nothing but its name tells it
   */
  record Options(
      int reach,
      int before,
      String after,
      Checksum checksum,
      boolean login,
      boolean plain,
      boolean generic) {}
}
