package dev.wharfinger.type;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The formats of names and labels, with the complaints of {@code validation.go} of apimachinery.
 */
final class NameFormats {
  private static final int LABEL_LENGTH = 63;
  private static final int SUBDOMAIN_LENGTH = 253;
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

  private static final String LABEL_COMPLAINT =
      complaint(
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
              + " must start and end with an alphanumeric character",
          LABEL,
          "my-name",
          "123-abc");
  private static final String SUBDOMAIN_COMPLAINT =
      complaint(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
              + " '.', and must start and end with an alphanumeric character",
          LABEL + "(\\." + LABEL + ")*",
          "example.com");
  private static final String DNS1035_COMPLAINT =
      complaint(
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
              + " alphabetic character, and end with an alphanumeric character",
          "[a-z]([-a-z0-9]*[a-z0-9])?",
          "my-name",
          "abc-123");
  private static final String NAME_COMPLAINT =
      complaint(
          "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
              + " alphanumeric character",
          NAME,
          "MyName",
          "my.name",
          "123-abc");
  private static final String VALUE_COMPLAINT =
      complaint(
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character",
          "(" + NAME + ")?",
          "MyValue",
          "my_value",
          "12345");

  private NameFormats() {}

  private static boolean isLower(int c) {
    return Ascii.isLower(c) || Ascii.isDigit(c);
  }

  private static String complaint(String text, String regex, String... examples) {
    String quoted =
        Arrays.stream(examples)
            .map(example -> "'" + example + "', ")
            .collect(Collectors.joining(" or "));
    return text + " (e.g. " + quoted + "regex used for validation is '" + regex + "')";
  }

  static List<String> dns1123Label(String text) {
    List<String> complaints = tooLong(text, LABEL_LENGTH);
    if (!isLabel(text)) {
      complaints.add(isSubdomain(text) ? "must not contain dots" : LABEL_COMPLAINT);
    }
    return complaints;
  }

  static List<String> dns1123Subdomain(String text) {
    List<String> complaints = tooLong(text, SUBDOMAIN_LENGTH);
    if (!isSubdomain(text)) {
      complaints.add(SUBDOMAIN_COMPLAINT);
    }
    return complaints;
  }

  static List<String> dns1035Label(String text) {
    List<String> complaints = tooLong(text, LABEL_LENGTH);
    if (!isLabel(text) || Ascii.isDigit(text.charAt(0))) {
      complaints.add(DNS1035_COMPLAINT);
    }
    return complaints;
  }

  static List<String> labelValue(String text) {
    List<String> complaints = tooLong(text, LABEL_LENGTH);
    if (!text.isEmpty() && !isName(text)) {
      complaints.add(VALUE_COMPLAINT);
    }
    return complaints;
  }

  static List<String> qualifiedName(String text) {
    int slash = text.indexOf('/');
    if (text.indexOf('/', slash + 1) > slash) {
      return List.of(
          "a qualified name "
              + NAME_COMPLAINT
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    List<String> complaints = new ArrayList<>();
    if (slash == 0) {
      complaints.add("prefix part must be non-empty");
    } else if (slash > 0) {
      dns1123Subdomain(text.substring(0, slash)).forEach(c -> complaints.add("prefix part " + c));
    }
    String name = text.substring(slash + 1);
    if (name.isEmpty()) {
      complaints.add("name part must be non-empty");
    }
    tooLong(name, LABEL_LENGTH).forEach(c -> complaints.add("name part " + c));
    if (!isName(name)) {
      complaints.add("name part " + NAME_COMPLAINT);
    }
    return complaints;
  }

  /** A prefix that ends in a dash as a name that does not, as {@code generateName} is checked. */
  static String withoutDash(String text) {
    return text.length() > 1 && text.endsWith("-")
        ? text.substring(0, text.length() - 2) + "a"
        : text;
  }

  /** Lengths are counted in bytes of UTF-8. */
  private static List<String> tooLong(String text, int most) {
    List<String> complaints = new ArrayList<>();
    if (text.length() > most || text.getBytes(StandardCharsets.UTF_8).length > most) {
      complaints.add("must be no more than " + most + " bytes");
    }
    return complaints;
  }

  private static boolean isSubdomain(String text) {
    return Ascii.allParts(text, '.', NameFormats::isLabel);
  }

  private static boolean isLabel(String text) {
    return isEnclosed(text, NameFormats::isLower, c -> c == '-');
  }

  private static boolean isName(String text) {
    return isEnclosed(text, Ascii::isAlphanumeric, c -> c == '-' || c == '_' || c == '.');
  }

  /** Whether a text is of such characters, and begins and ends with one that may stand there. */
  private static boolean isEnclosed(String text, IntPredicate atEnds, IntPredicate within) {
    return !text.isEmpty()
        && atEnds.test(text.charAt(0))
        && atEnds.test(text.charAt(text.length() - 1))
        && Ascii.all(text, atEnds.or(within));
  }
}
