package dev.wharfinger.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A format of text that Kubernetes has a name for, as {@code dns1123Label}. Its complaints are
 * those of the API server, word by word, since policies may compare them ({@code
 * pkg/cel/library/format.go} of the API server, {@code pkg/util/validation} of apimachinery).
 */
public enum NamedFormat {
  DNS1123_LABEL("dns1123Label", NameFormats::dns1123Label),
  DNS1123_SUBDOMAIN("dns1123Subdomain", NameFormats::dns1123Subdomain),
  DNS1035_LABEL("dns1035Label", NameFormats::dns1035Label),
  /** A key of labels: a name, and before a slash a subdomain if there is one. */
  QUALIFIED_NAME("qualifiedName", NameFormats::qualifiedName),
  /** What a label may begin with, so that it may end in a dash. */
  DNS1123_LABEL_PREFIX(
      "dns1123LabelPrefix", text -> NameFormats.dns1123Label(NameFormats.withoutDash(text))),
  /** What a subdomain may begin with, so that it may end in a dash. */
  DNS1123_SUBDOMAIN_PREFIX(
      "dns1123SubdomainPrefix",
      text -> NameFormats.dns1123Subdomain(NameFormats.withoutDash(text))),
  /** What a label may begin with, so that it may end in a dash. */
  DNS1035_LABEL_PREFIX(
      "dns1035LabelPrefix", text -> NameFormats.dns1035Label(NameFormats.withoutDash(text))),
  LABEL_VALUE("labelValue", NameFormats::labelValue),
  URI("uri", ValueFormats::uri),
  UUID("uuid", ValueFormats::uuid),
  /** Base64 with padding. */
  BYTE("byte", ValueFormats::base64),
  DATE("date", ValueFormats::date),
  DATETIME("datetime", ValueFormats::datetime);

  private final String formatName;

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final Function<String, List<String>> complaints;

  NamedFormat(String formatName, Function<String, List<String>> complaints) {
    this.formatName = formatName;
    this.complaints = complaints;
  }

  /** The format of that name; empty if there is none. */
  public static Optional<NamedFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.formatName.equals(name)).findFirst();
  }

  /** The name in policies, as {@code dns1123Label}. */
  public String formatName() {
    return formatName;
  }

  /** What is wrong with a text; empty if it has the format. */
  public List<String> validate(String text) {
    return complaints.apply(text);
  }
}
