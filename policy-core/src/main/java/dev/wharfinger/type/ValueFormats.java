package dev.wharfinger.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats of values, as {@code pkg/validation/strfmt} of kube-openapi checks them. */
final class ValueFormats {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");
  private static final Pattern TIME =
      Pattern.compile(
          "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]++)?(z|[+-][0-9]{2}:[0-9]{2})");
  private static final int DATE_LENGTH = 10;
  private static final int BASE64_GROUP = 4;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ValueFormats() {}

  static List<String> uri(String text) {
    return UrlText.isUrl(text) ? List.of() : List.of("`" + text + "` is not a URI");
  }

  static List<String> uuid(String text) {
    return unless(UUID.matcher(text).matches(), "does not match the UUID format");
  }

  static List<String> base64(String text) {
    int digits = Ascii.skip(text, 0, c -> Ascii.isAlphanumeric(c) || c == '+' || c == '/');
    int padding = text.length() - digits;
    boolean padded = padding <= 2 && text.endsWith("=".repeat(padding));
    boolean whole = !text.isEmpty() && text.length() % BASE64_GROUP == 0;
    return unless(padded && whole, "invalid base64");
  }

  static List<String> date(String text) {
    return unless(isDate(text), "invalid date");
  }

  static List<String> datetime(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    boolean valid =
        small.length() > DATE_LENGTH
            && small.charAt(DATE_LENGTH) == 't'
            && isDate(small.substring(0, DATE_LENGTH))
            && TIME.matcher(small.substring(DATE_LENGTH + 1)).matches();
    return unless(valid, "invalid datetime");
  }

  private static boolean isDate(String text) {
    if (text.length() != DATE_LENGTH) {
      return false;
    }
    try {
      LocalDate.parse(text, DATE);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static List<String> unless(boolean valid, String complaint) {
    return valid ? List.of() : List.of(complaint);
  }
}
