package dev.wharfinger.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.wharfinger.type.ImageReference;

/** Names of images: what is read is read again from its canonical form as the same. */
public final class ImageReferenceFuzz {
  private ImageReferenceFuzz() {}

  /** One try. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    ImageReference.tryParse(text)
        .ifPresent(
            image -> {
              ImageReference again = ImageReference.parse(image.canonical());
              if (!again.equals(image) || !image.isUnder(image.registry())) {
                throw new AssertionError(image.canonical());
              }
            });
  }
}
