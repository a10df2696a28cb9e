package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonReportPropertyTest {

  @Property(tries = 200)
  void anyOtherMessageIsReadBackAsItWas(@ForAll String message) throws IOException {
    if (message.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      assertThat(JsonReportTest.messageThrough(message)).isEqualTo(message);
    }
  }
}
