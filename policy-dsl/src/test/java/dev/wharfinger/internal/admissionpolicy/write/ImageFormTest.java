package dev.wharfinger.internal.admissionpolicy.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.wharfinger.type.ImageReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The regular expressions for image references, against the reader of image references. */
class ImageFormTest {
  private static final Pattern REFERENCE = Pattern.compile(ImageForm.REFERENCE);
  private static final Pattern IDENTIFIER = Pattern.compile(ImageForm.IDENTIFIER);

  /** A repository of more than 255 characters is none, which the form does not count. */
  private static final int LONGEST = 247;

  @Property(tries = 5000)
  void whatIsAReferenceFits(@ForAll("references") String text) {
    Assume.that(text.length() <= LONGEST);
    boolean fits = REFERENCE.matcher(text).find() && !IDENTIFIER.matcher(text).find();

    assertThat(fits).as(text).isEqualTo(ImageReference.tryParse(text).isPresent());
  }

  @Property(tries = 5000)
  void whatLiesUnderAPrefixFits(@ForAll("images") String text, @ForAll("prefixes") String prefix) {
    ImageReference.tryParse(text)
        .ifPresent(
            image ->
                ImageForm.under(prefix)
                    .ifPresent(
                        form ->
                            assertThat(Pattern.compile(form).matcher(text).find())
                                .as("%s under %s, by %s", text, prefix, form)
                                .isEqualTo(image.isUnder(prefix))));
  }

  @Provide
  Arbitrary<String> references() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "a",
            "b-c",
            "d__e",
            "f_g",
            "h..i",
            "j.k",
            "localhost",
            "Upper",
            "-",
            ":",
            "5000",
            "/",
            "@",
            "[::1]",
            "sha256:" + "0a".repeat(32),
            "sha512:" + "0a".repeat(32),
            "v1.2",
            ".",
            "_",
            "0a".repeat(32));
    return parts.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> images() {
    Arbitrary<String> registries =
        Arbitraries.of(
            "",
            "docker.io/",
            "index.docker.io/",
            "ghcr.io/",
            "GHCR.io:443/",
            "localhost/",
            "localhost:5000/",
            "[::1]:5000/",
            "ghcr.io.evil.example/");
    Arbitrary<String> paths =
        Arbitraries.of(
            "nginx",
            "library/nginx",
            "acme/app",
            "acme-evil/app",
            "acme/team/app",
            "library/a/b",
            "acme",
            "library");
    Arbitrary<String> ends = Arbitraries.of("", ":1.2", "@sha256:" + "0a".repeat(32));
    return Combinators.combine(registries, paths, ends)
        .as((registry, path, end) -> registry + path + end);
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of(
        "ghcr.io",
        "ghcr.io/",
        "ghcr.io/acme",
        "ghcr.io:443/acme/team",
        "localhost:5000",
        "localhost/acme",
        "[::1]:5000",
        "docker.io/library",
        "docker.io/library/nginx",
        "docker.io/acme",
        "library",
        "acme",
        "acme/app",
        "nginx",
        "library/a/b");
  }
}
