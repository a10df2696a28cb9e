package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.type.ImageReference;
import java.util.regex.Pattern;

/**
 * A pattern for images (sigstore/policy-controller {@code pkg/apis/glob/glob.go}): {@code *} stands
 * for anything but slashes, {@code **} for anything. It is compared with the full name of an image
 * and, for the sake of old policies, with what is written.
 */
record ImageGlob(String text) {
  /** What the controller calls the default registry; everybody else says docker.io. */
  private static final String DEFAULT = "index.docker.io";

  private static final Pattern UNDERSTOOD = Pattern.compile("[a-zA-Z0-9_:/*.-]+");

  boolean means(ImageReference image) {
    if (!UNDERSTOOD.matcher(text).matches()) {
      return false; // the controller refuses such policies
    }
    String glob = full();
    return matches(glob, name(image)) || matches(glob, image.text());
  }

  /** One star, or two with a slash, mean images of the default registry. */
  private String full() {
    return switch (text) {
      case "*" -> DEFAULT + "/library/*";
      case "*/*" -> DEFAULT + "/*/*";
      default -> text;
    };
  }

  /** The name with its digest or, without one, its tag. */
  private static String name(ImageReference image) {
    String registry = image.registry().equals("docker.io") ? DEFAULT : image.registry();
    String version =
        image.digest().map("@"::concat).orElseGet(() -> ":" + image.tag().orElse("latest"));
    return registry + "/" + image.repository() + version;
  }

  /** Whether a glob matches a whole text; takes no more steps than the product of both lengths. */
  private static boolean matches(String glob, String text) {
    boolean[] ends = new boolean[text.length() + 1];
    ends[0] = true;
    int at = 0;
    while (at < glob.length()) {
      boolean isStar = glob.charAt(at) == '*';
      boolean isAny = isStar && glob.startsWith("**", at);
      step(ends, glob.charAt(at), text, isStar, isAny);
      at += isAny ? 2 : 1;
    }
    return ends[text.length()];
  }

  /** From where the glob so far may end in the text to where it may with one part more. */
  private static void step(boolean[] ends, char part, String text, boolean isStar, boolean isAny) {
    boolean before = false;
    for (int at = 0; at <= text.length(); at++) {
      boolean here = ends[at];
      char last = at == 0 ? 0 : text.charAt(at - 1);
      ends[at] =
          isStar ? here || (before && (isAny || last != '/')) : at > 0 && before && last == part;
      before = isStar ? ends[at] : here;
    }
  }
}
