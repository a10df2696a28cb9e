package dev.wharfinger.internal.relation.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', false",
    "root, '', false",
    "0:0, '', false",
    "root:app, '', false",
    "app, '', true",
    "1000:0, '', true",
    "rooty, '', true",
    "'', 755, false",
    "'', 0777, true",
    "'', 0o646, true",
    "app, 555, false",
    "app, 0755, true",
    "app, 4555, false",
    "app, a=rX, false",
    "app, 'u-w,g+w', false",
    "app, 'a=r,u+w', true",
    "app, +x, true",
    "'', o+w, true",
    "'', u+w, false",
    "'', '=rw', true",
  })
  void otherThanRootMayWriteWhoOwnsItOrEverybody(String owner, String mode, boolean writable) {
    assertThat(new Ownership(owner, mode).isWritable()).contains(writable);
  }

  @Test
  void whatIsNoModeSaysNothing() {
    assertThat(new Ownership("app", "readable").isWritable()).isEmpty();
    assertThat(new Ownership("app", "89").isWritable()).isEmpty();
  }
}
