package dev.wharfinger.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One test for each limit; each is met exactly, and then exceeded by one. */
class ReadLimitsTest {

  @Test
  void documentBytes() {
    ReadLimits limits = new ReadLimits(12, 1000, 10, 10, 10);
    assertThat(codes(limits, "x.yaml", "ab: ééé\n")).isEmpty();
    assertThat(codes(limits, "x.yaml", "ab: éééé\n")).containsExactly("limit-document-bytes");
    assertThat(codes(limits, "x.yaml", "a: 1\n---\nb: \"xxxxxxxxxx\"\n---\nc: 1\n"))
        .containsExactly("limit-document-bytes");
    assertThat(codes(limits, "x.json", "{\"ab\": 3456}")).isEmpty();
    assertThat(codes(limits, "x.json", "{\"ab\": 34567}")).containsExactly("limit-document-bytes");
  }

  @Test
  void lineLength() {
    ReadLimits limits = new ReadLimits(1000, 10, 10, 10, 10);
    assertThat(codes(limits, "x.yaml", "a: 4567890\n")).isEmpty();
    assertThat(codes(limits, "x.yaml", "# 😀\na: 45678901\n")).containsExactly("limit-line-length");
  }

  @Test
  void depth() {
    ReadLimits limits = new ReadLimits(1000, 1000, 3, 10, 10);
    assertThat(codes(limits, "x.yaml", "a: [{b: c}]")).isEmpty();
    assertThat(codes(limits, "x.yaml", "a: [{b: []}]")).containsExactly("limit-depth");
    assertThat(codes(limits, "x.yaml", "- - - b")).isEmpty();
    assertThat(codes(limits, "x.yaml", "- - - - b")).containsExactly("limit-depth");
    assertThat(codes(limits, "x.json", "[[[1]]]")).isEmpty();
    assertThat(codes(limits, "x.json", "[[[[1]]]]")).containsExactly("limit-depth");
  }

  @Test
  void depthThroughAliases() {
    ReadLimits limits = new ReadLimits(1000, 1000, 4, 100, 10);
    assertThat(codes(limits, "x.yaml", "- &a [b]\n- &b [*a]\n- &c [*b]\n")).isEmpty();
    assertThat(codes(limits, "x.yaml", "- &a [b]\n- &b [*a]\n- &c [*b]\n- [*c]\n"))
        .containsExactly("limit-depth");
  }

  @Test
  void aliasedNodes() {
    ReadLimits limits = new ReadLimits(1000, 1000, 10, 6, 10);
    assertThat(codes(limits, "x.yaml", "- &a [b, c]\n- *a\n- *a\n")).isEmpty();
    assertThat(codes(limits, "x.yaml", "- &a [b, c]\n- *a\n- *a\n- *a\n"))
        .containsExactly("limit-aliased-nodes");
  }

  @Test
  void documents() {
    ReadLimits limits = new ReadLimits(1000, 1000, 10, 10, 2);
    assertThat(codes(limits, "x.yaml", "a: 1\n---\nb: 1\n")).isEmpty();
    assertThat(codes(limits, "x.yaml", "a: 1\n---\nb: 1\n---\nc: 1\n---\nd: 1\n"))
        .containsExactly("limit-documents");
    assertThat(codes(limits, "x.json", "1 2")).isEmpty();
    assertThat(codes(limits, "x.json", "1 2 3 4")).containsExactly("limit-documents");
  }

  @Test
  void aProblemNamesTheLimitAndItsValue() {
    ReadLimits limits = new ReadLimits(1000, 10, 10, 10, 10);
    ReadProblem problem =
        new ResourceText(limits).read("x.yaml", "a: 45678901").get(0).problems().get(0);
    assertThat(problem.message())
        .isEqualTo("this line has 11 characters; the limit of 10 is set by `lineLength`");
  }

  private static List<String> codes(ReadLimits limits, String name, String text) {
    List<RawDocument> documents = new ResourceText(limits).read(name, text);
    return documents.stream()
        .flatMap(document -> document.problems().stream())
        .map(ReadProblem::code)
        .toList();
  }
}
