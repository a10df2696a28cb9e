package dev.wharfinger.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodTemplatePathTest {

  @ParameterizedTest
  @CsvSource({
    "template, template",
    "spec.template, spec template",
    "spec.jobs[].template, spec jobs [] template",
    "spec.jobs[][].x, spec jobs [] [] x",
    "spec.replicas.*.template, spec replicas * template",
    "spec.jobs[].*.pod-template, spec jobs [] * pod-template",
    "spec.jobs[], spec jobs []",
  })
  void leadsThroughFieldsListsAndMaps(String path, String steps) {
    assertThat(PodTemplatePath.parse("example.com", "Fleet", path).steps())
        .isEqualTo(List.of(steps.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "spec.",
        ".spec",
        "spec..template",
        "spec jobs",
        "[]",
        "*",
        "spec.jobs[0]",
        "spec.jobs['a']",
        "spec*",
        "spec[].[]",
        "[].template",
        "*.template",
        "spec.jobs[]template"
      })
  void tellsWhatIsNoPath(String path) {
    assertThatThrownBy(() -> PodTemplatePath.parse("example.com", "Fleet", path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "`%s` is no path to a template of pods; write it as `spec.template` or"
                + " `spec.jobs[].template`",
            path);
  }

  @Test
  void aKindHasAGroupAndAName() {
    assertThatThrownBy(() -> PodTemplatePath.parse("", "Fleet", "spec"))
        .hasMessage("a kind of pod templates needs a group and a name");
    assertThatThrownBy(() -> PodTemplatePath.parse("example.com", "", "spec"))
        .hasMessage("a kind of pod templates needs a group and a name");
  }
}
