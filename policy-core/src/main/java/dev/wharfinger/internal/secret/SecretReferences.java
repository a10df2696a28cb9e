package dev.wharfinger.internal.secret;

import com.google.re2j.Pattern;
import java.util.stream.Collectors;

/** Values that tell where a secret is, or are filled in or decrypted later, and are none. */
public final class SecretReferences {
  private static final Lazy FORMS =
      new Lazy(
          TableRows.of("references.tsv").stream()
              .map(row -> row.get(2))
              .collect(Collectors.joining("|", "^(?:", ")$")));

  /** No form is longer, and a text that is may be something else altogether. */
  private static final int LONGEST = 4096;

  private SecretReferences() {}

  /** Whether a value as a whole is such a reference. */
  public static boolean isOne(String value) {
    String text = value.strip();
    Pattern forms = FORMS.get();
    return text.length() <= LONGEST && forms.matches(text);
  }
}
