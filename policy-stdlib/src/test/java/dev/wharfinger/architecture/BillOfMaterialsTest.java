package dev.wharfinger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bill of materials has no parent, so that what it repeats is compared. */
class BillOfMaterialsTest {
  private static final Document ROOT = pom("pom.xml");
  private static final Document BOM = pom("policy-bom/pom.xml");

  @Test
  void itIsOfTheVersionOfTheLibraryAndBringsNoParent() {
    assertThat(child(BOM.getDocumentElement(), "version"))
        .isEqualTo(child(ROOT.getDocumentElement(), "version"));
    assertThat(BOM.getElementsByTagName("parent").getLength()).isZero();
  }

  @Test
  void itHasTheVersionsThatTheBuildHas() {
    assertThat(property(BOM, "graaljs.version")).isEqualTo(property(ROOT, "graaljs.version"));
    assertThat(managed(ROOT)).containsAll(managed(BOM));
  }

  @Test
  void everyModuleThatIsALibraryIsInIt() {
    List<String> modules = new ArrayList<>();
    NodeList named = ROOT.getElementsByTagName("module");
    for (int i = 0; i < named.getLength(); i++) {
      String module = named.item(i).getTextContent();
      if (module.startsWith("policy-") && !module.equals("policy-bom")) {
        modules.add("dev.wharfinger:" + module + ":${project.version}");
      }
    }
    assertThat(modules).hasSize(3);
    assertThat(managed(BOM)).containsAll(modules);
  }

  /** As {@code group:artifact:version}. */
  private static List<String> managed(Document pom) {
    List<String> managed = new ArrayList<>();
    Element management = (Element) pom.getElementsByTagName("dependencyManagement").item(0);
    NodeList dependencies = management.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      managed.add(
          String.join(
              ":",
              child(dependency, "groupId"),
              child(dependency, "artifactId"),
              child(dependency, "version")));
    }
    return managed;
  }

  private static String property(Document pom, String name) {
    return pom.getElementsByTagName(name).item(0).getTextContent();
  }

  private static String child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i).getNodeName().equals(name)) {
        return children.item(i).getTextContent();
      }
    }
    return "";
  }

  private static Document pom(String file) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Path.of("..").resolve(file).toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
