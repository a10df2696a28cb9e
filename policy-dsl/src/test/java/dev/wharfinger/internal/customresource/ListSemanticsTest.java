package dev.wharfinger.internal.customresource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSemanticsTest {
  private static final String SETS =
      """
      type: object
      properties:
        a: &set {type: array, x-kubernetes-list-type: set, items: {type: string}}
        b: *set
        list: &list {type: array, items: {type: string}}
        other: *list
        inList: &inList {type: array, items: *set}
        inOther: *inList
        inMap: {type: object, additionalProperties: *set}
      """;

  private static final String MAPS =
      """
      type: array
      items:
        type: array
        x-kubernetes-list-type: map
        x-kubernetes-list-map-keys: [port, protocol]
        items:
          type: object
          required: [port]
          properties:
            port: {type: integer}
            protocol: {type: string, default: TCP}
            name: {type: string}
            tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "self.a == self.b | true",
        "self.a != self.b | false",
        "self.a == ['w', 'x'] | true",
        "['w', 'x'] == self.a | false", // the list on the left decides, as in the API server
        "self.a == ['x'] | false",
        "self.a == ['x', 'x'] | false",
        "self.a + self.b == ['x', 'w'] | true",
        "(self.a + ['z', 'x', 'z']).join() == 'xwz' | true",
        "self.a + ['z'] == ['z', 'w', 'x'] | true",
        "self.list + self.a == ['x', 'x', 'w'] | true",
        "self.list == self.other | false",
        "self.inList == self.inOther | true",
        "self.inMap.m == ['w', 'x'] | true",
        "self.inMap == {'m': ['w', 'x']} | true",
        "self.b in self.inList | true",
        "self.inList.indexOf(self.b) == 0 | true",
        "(self.inList + self.inOther).distinct().size() == 1 | true",
        "sets.equivalent(self.inList, self.inOther) | true",
        "self.a[0] == 'x' && self.b[0] == 'w' | true",
      })
  void aSetHasNoOrderAndNoRepetition(String expression, boolean result) {
    String self =
        "{a: [x, w], b: [w, x], list: [x], other: [w], inList: [[x, w]], inOther: [[w, x]],"
            + " inMap: {m: [x, w]}}";
    assertThat(Judged.of(SETS, self).by(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "self[0] == self[1] | false",
        "self[0] == [self[0][1], self[0][0]] | true",
        "self[0] == [self[0][0], self[0][0]] | false",
        "(self[0] + self[1]).map(p, p.name).join(',') == 'dns,other,new' | true",
        "self[0] + self[1] == self[1] + [self[0][0]] | true",
        "self[0] + self[1] == self[1] + self[0] | false",
        "(self[0] + self[1]).map(p, p.port) == [53, 53, 80] | true",
      })
  void allKeysTogetherIdentifyAnElementOfAMap(String expression, boolean result) {
    String self =
        "[[{port: 53, protocol: UDP, name: dns}, {port: 53, name: tcp, tags: [p, q]}],"
            + " [{port: 53, protocol: TCP, name: other, tags: [q, p]}, {port: 80, name: new}]]";
    assertThat(Judged.of(MAPS, self).by(expression)).isEqualTo(result);
  }

  @Test
  void listsInElementsHaveTheirOwnMeaning() {
    String self = "[[{port: 1, tags: [p, q]}, {port: 2}], [{port: 2}, {port: 1, tags: [q, p]}]]";
    assertThat(Judged.of(MAPS, self).by("self[0] == self[1]")).isEqualTo(true);
  }

  @Test
  void listsThatRepeatKeysEqualThemselves() {
    String self =
        "[[{port: 1, name: x}, {port: 1, name: z}], [{port: 1, name: z}, {port: 1, name: x}]]";
    Judged judged = Judged.of(MAPS, self);
    assertThat(judged.by("self[0] == self[0] && self[0] == self[1]")).isEqualTo(true);
    assertThat(judged.by("(self[0] + self[1]).size() == 2")).isEqualTo(true);
  }

  @Test
  void repeatedElementsOfASetCountNotTheSameAsOthers() {
    Judged judged = Judged.of(SETS, "{a: [x, x, w], b: [w, x, w]}");
    assertThat(judged.by("self.a == self.b")).isEqualTo(true);
    assertThat(judged.by("self.a == ['x', 'x', 'x']")).isEqualTo(false);
  }

  @Test
  void anElementThatDoesNotFitMakesAnErrorAndNoCrash() {
    Judged judged = Judged.of(MAPS, "[[{port: x}, 5], [{port: 1}, {port: 2}]]");
    assertThat(judged.by("self[0] == self[1]")).isEqualTo("wrong-type");
    assertThat(judged.by("(self[1] + self[0]).size() == 4")).isEqualTo(true);
  }
}
