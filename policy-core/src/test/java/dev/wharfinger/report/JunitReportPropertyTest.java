package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Location;
import dev.wharfinger.Report;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitReportPropertyTest {

  @Property(tries = 200)
  void anyFileNameIsReadBackUnlessXmlCannotHoldIt(@ForAll String name) throws Exception {
    Report report = Reports.at(new Location(name, 0, 0, 0, 0, name), "");
    Document document = JunitReportTest.parse(report);
    String path =
        ((Element) document.getElementsByTagName("testcase").item(0)).getAttribute("name");
    String details = document.getElementsByTagName("failure").item(0).getTextContent();
    if (name.codePoints().allMatch(JunitReportPropertyTest::isXmlCharacter)) {
      assertThat(details).isEqualTo(name.isEmpty() ? "" : name + " (" + name + ")");
      assertThat(path).isEqualTo("Deployment/shop/web" + (name.isEmpty() ? "" : " " + name));
    }
  }

  private static boolean isXmlCharacter(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
