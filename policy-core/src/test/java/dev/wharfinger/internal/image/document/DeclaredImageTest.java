package dev.wharfinger.internal.image.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;

class DeclaredImageTest {
  private static final String IMAGE =
      """
      imageFacts: v1
      names: ["registry.example/web:1.4"]
      config: {architecture: amd64, os: linux, rootfs: {type: layers, diff_ids: []}, config: {User: shop}}
      layers:
        - files:
            - {path: /etc/passwd, type: file, mode: 420, uid: 0, gid: 0, state: present, content: {users: [{name: shop, uid: 0, gid: 0, password: locked}]}}
      """;

  @Test
  void isAnImageInWhoseWordsItIsWritten() {
    assertThat(Ask.files(IMAGE).answers("image.Image", "runsAsRoot")).containsExactly(true);
    assertThat(Ask.files(IMAGE).each("image.File", "isSetuid")).containsExactly("false");
  }

  @Test
  void whatIsNotSaidOfItIsUnknown() {
    assertThat(Ask.files("{imageFacts: v1}").each("image.Image", "runsAsRoot"))
        .containsExactly("?");
    assertThat(Ask.files("{imageFacts: v1}").each("image.Image", "files")).containsExactly("?");
  }

  @Test
  void ofAnotherVersionNothingIsRead() {
    String other = IMAGE.replace("v1", "v2");
    assertThat(Ask.files(other).each("image.Image", "runsAsRoot")).containsExactly("?");
  }
}
