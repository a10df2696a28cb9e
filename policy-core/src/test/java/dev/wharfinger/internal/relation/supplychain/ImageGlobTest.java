package dev.wharfinger.internal.relation.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.ImageReference;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageGlobTest {
  private static final String DIGEST = "@sha256:" + "a".repeat(64);

  private static boolean means(String glob, String image) {
    return new ImageGlob(glob).means(ImageReference.parse(image));
  }

  @ParameterizedTest
  @CsvSource({
    "**, registry.example/web",
    "registry.example/**, registry.example/shop/web:1.4",
    "registry.example/*/*, registry.example/shop/web",
    "registry.example/shop/web:*, registry.example/shop/web",
    "registry.example/shop/web*, registry.example/shop/web:1.4",
    "index.docker.io/library/*, nginx",
    "index.docker.io/shop/*:latest, shop/web",
    "*, nginx",
    "*/*, shop/web",
    "nginx, nginx",
  })
  void meansImagesByTheirFullNameOrAsTheyAreWritten(String glob, String image) {
    assertThat(means(glob, image)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "*, registry.example/web",
    "registry.example/*, registry.example/shop/web",
    "registry.example/*/*, registry.example/web",
    "registry.example/**, registryxexample/web",
    "registry.example/web, evil.example/registry.example/web",
    "registry.example/web, registry.example/web-evil",
    "docker.io/**, nginx",
    "'[a-z]*', nginx",
    "'', nginx",
  })
  void meansNoOthers(String glob, String image) {
    assertThat(means(glob, image)).isFalse();
  }

  @Test
  void comparesTheDigestWhereThereIsOne() {
    String image = "registry.example/web:1.4" + DIGEST;
    assertThat(means("registry.example/web@*", image)).isFalse();
    assertThat(means("registry.example/web**", image)).isTrue();
    assertThat(means("registry.example/web:1.4", image)).isFalse();
  }

  @Test
  void manyStarsCostLittle() {
    String glob = "**a".repeat(2_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(means(glob, "registry.example/web")).isFalse());
  }
}
