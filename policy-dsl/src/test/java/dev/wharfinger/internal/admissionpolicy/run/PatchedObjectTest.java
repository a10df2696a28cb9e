package dev.wharfinger.internal.admissionpolicy.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.type.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6902, appendix A, and of what may go wrong. */
class PatchedObjectTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"foo": "bar"} | [{"op": "add", "path": "/baz", "value": "qux"}] | {"foo":"bar","baz":"qux"}
          {"foo": ["bar", "baz"]} | [{"op": "add", "path": "/foo/1", "value": "qux"}] | {"foo":["bar","qux","baz"]}
          {"foo": ["bar"]} | [{"op": "add", "path": "/foo/-", "value": ["abc"]}] | {"foo":["bar",["abc"]]}
          {"baz": "qux", "foo": "bar"} | [{"op": "remove", "path": "/baz"}] | {"foo":"bar"}
          {"foo": ["bar", "qux", "baz"]} | [{"op": "remove", "path": "/foo/1"}] | {"foo":["bar","baz"]}
          {"baz": "qux"} | [{"op": "replace", "path": "/baz", "value": "boo"}] | {"baz":"boo"}
          {"a": {"x": 1}, "b": {}} | [{"op": "move", "from": "/a/x", "path": "/b/y"}] | {"a":{},"b":{"y":1}}
          {"foo": ["all", "cows", "eat"]} | [{"op": "move", "from": "/foo/0", "path": "/foo/2"}] | {"foo":["cows","eat","all"]}
          {"a": [1], "b": 2} | [{"op": "copy", "from": "/a", "path": "/b"}, {"op": "add", "path": "/b/0", "value": 0}] | {"a":[1],"b":[0,1]}
          {"/": 9, "~1": 10} | [{"op": "test", "path": "/~01", "value": 10}, {"op": "remove", "path": "/~1"}] | {"~1":10}
          {"a": 1} | [{"op": "test", "path": "/a", "value": 1.0}, {"op": "add", "path": "/b", "value": null}] | {"a":1,"b":null}
          {"a": 1} | [{"op": "add", "path": "/b", "value": 2}, {"op": "test", "path": "/a", "value": 2}] | {"a":1}
          {"a": 1} | [{"op": "test", "path": "/missing", "value": 2}] | {"a":1}
          """)
  void aPatchIsAppliedAsAWholeOrNotAtAll(String object, String patch, String expected)
      throws IOException {
    PatchedObject patched = new PatchedObject(JSON.readValue(object, Map.class));

    assertThat(patched.apply(operations(patch))).isEmpty();
    assertThat(JSON.writeValueAsString(patched.object())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"op": "remove", "path": "/missing"} | the path `/missing` leads nowhere
          {"op": "replace", "path": "/missing", "value": 1} | the path `/missing` leads nowhere
          {"op": "add", "path": "/list/3", "value": 1} | the path `/list/3` leads nowhere
          {"op": "add", "path": "/list/01", "value": 1} | the path `/list/01` leads nowhere
          {"op": "add", "path": "/text/x", "value": 1} | the path `/text/x` leads nowhere
          {"op": "remove", "path": "/list/-"} | the path `/list/-` leads nowhere
          {"op": "add", "path": "list", "value": 1} | the path `list` does not begin with `/`
          {"op": "add", "path": "/text"} | an operation has no `value`
          {"op": "add", "value": 1} | an operation has no `path`
          {"op": "copy", "path": "/text"} | an operation has no `from`
          {"op": "merge", "path": "/text", "value": 1} | there is no operation `merge`
          """)
  void aBadPatchChangesNothing(String operation, String reason) throws IOException {
    PatchedObject patched = new PatchedObject(Map.of("list", List.of(1L), "text", "t"));
    String patch = "[{\"op\": \"add\", \"path\": \"/new\", \"value\": 1}, " + operation + "]";

    assertThat(patched.apply(operations(patch)).map(Fault::message))
        .isEqualTo(Optional.of("the patch cannot be applied: " + reason));
    assertThat(patched.object()).containsOnlyKeys("list", "text");
    assertThat(patched.patch()).isEmpty();
  }

  /** Whole numbers are longs, as they are for expressions. */
  private static List<?> operations(String patch) throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_LONG_FOR_INTS)
        .readValue(patch, List.class);
  }
}
