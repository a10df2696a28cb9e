package dev.wharfinger.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileModeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "755 | false | false | false",
        "0777 | true | false | false",
        "666 | true | false | false",
        "1777 | false | false | false",
        "4755 | false | true | false",
        "02775 | false | false | true",
        "6777 | true | true | true",
        "u+s | false | true | false",
        "g+s | false | false | true",
        "+s | false | true | true",
        "o+w | true | false | false",
        "a+rwx | true | false | false",
        "ugo=rwX | true | false | false",
        "+w | false | false | false",
        "u=rwx,g=rx,o= | false | false | false",
        "a=rwx,o-w | false | false | false",
        "a+rwxt | false | false | false",
        "o=u | true | false | false",
        "a-s | false | false | false",
        "u+s,u-s | false | false | false",
        "u=rw+s | false | true | false",
      })
  void tellsWhatIsGiven(String text, boolean worldWritable, boolean setuid, boolean setgid) {
    assertThat(FileMode.parse(text)).contains(new FileMode(worldWritable, setuid, setgid));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "rwx", "u", "entrypoint.sh", "u+w,", "777777"})
  void otherTextsAreNoModes(String text) {
    assertThat(FileMode.parse(text)).isEmpty();
  }
}
