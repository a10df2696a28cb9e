package dev.wharfinger.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables of distribution/reference's own tests. */
class ImageReferenceConformanceTest {
  private static final int ROWS = 319;

  /** What our message says where Go returns an error of that name. */
  private static final Map<String, String> REASONS =
      Map.of(
          "ErrNameEmpty", "empty",
          "ErrNameContainsUppercase", "lower case",
          "ErrNameTooLong", "longer than",
          "ErrReferenceInvalidFormat", "write `registry",
          "digest.ErrDigestInvalidLength", "length of its algorithm",
          "digest.ErrDigestUnsupported", "none of sha256");

  @Test
  void referencesAreThoseOfDistribution() throws IOException {
    JsonNode table = ScalarCases.read("image-reference/ALL.json");
    ScalarCases rows = new ScalarCases("image-reference");
    for (JsonNode row : table) {
      rows.check(text(row, "source"), row, ImageReferenceConformanceTest::isCorrect);
    }
    rows.finish(ROWS);
  }

  private static boolean isCorrect(JsonNode row) {
    return switch (text(row, "source")) {
      case "TestReferenceParse" -> parses(row);
      case "TestValidateReferenceName", "TestValidateRemoteName" ->
          ImageReference.tryParse(text(row, "input")).isPresent() == flag(row, "valid");
      case "TestParseRepositoryInfo" -> normalizes(row);
      case "TestParseAnyReference" ->
          written(ImageReference.parse(text(row, "Reference"))).equals(text(row, "Equivalent"));
      case "TestNormalizedSplitHostname" -> splitsNormalized(row);
      case "TestDomainAndPath" -> splits(row);
      case "TestParseNamed" -> isCanonical(row);
      case "TestParseDockerRef" ->
          ImageReference.parse(text(row, "input")).canonical().equals(text(row, "expected"));
      case "TestWithNameFailure" -> !isName(text(row, "input"));
      case "TestDomainRegexp" ->
          ReferenceGrammar.isDomain(text(row, "input")) == flag(row, "match");
      case "TestFullNameRegexp" -> matchesName(row);
      case "TestReferenceRegexp" -> matchesReference(row);
      case "TestIdentifierRegexp" ->
          ImageDigest.isIdentifier(text(row, "input")) == flag(row, "match");
      case "TestWithTag", "TestWithDigest" -> combines(row);
      case "TestSerialization" -> serializes(row);
      default -> throw new IllegalStateException("nothing is offered for this table");
    };
  }

  private static boolean parses(JsonNode row) {
    try {
      ReferenceText parsed = ReferenceText.parse(text(row, "input"));
      String name = (parsed.domain().isEmpty() ? "" : parsed.domain() + "/") + parsed.path();
      return !row.hasNonNull("error")
          && name.equals(text(row, "repository"))
          && parsed.domain().equals(text(row, "domain"))
          && parsed.tag().equals(text(row, "tag"))
          && parsed.digest().equals(text(row, "digest"));
    } catch (ReferenceText.InvalidReference e) {
      String reason = REASONS.getOrDefault(text(row, "error"), "no such error");
      return e.reason().contains(reason);
    }
  }

  private static boolean normalizes(JsonNode row) {
    return List.of("FamiliarName", "FullName", "AmbiguousName").stream()
        .map(form -> text(row, form))
        .filter(name -> !name.isEmpty())
        .map(ImageReference::parse)
        .allMatch(
            image ->
                image.registry().equals(text(row, "Domain"))
                    && image.repository().equals(text(row, "RemoteName"))
                    && image.name().equals(text(row, "FullName")));
  }

  private static boolean splitsNormalized(JsonNode row) {
    ImageReference image = ImageReference.parse(text(row, "input"));
    return image.registry().equals(text(row, "domain"))
        && image.repository().equals(text(row, "path"));
  }

  private static boolean splits(JsonNode row) {
    ReferenceGrammar.Name name = ReferenceGrammar.name(text(row, "input")).orElseThrow();
    return name.domain().equals(text(row, "domain")) && name.path().equals(text(row, "path"));
  }

  private static boolean isCanonical(JsonNode row) {
    String input = text(row, "input");
    boolean canonical = written(ImageReference.parse(input)).equals(input);
    return canonical ? splitsNormalized(row) : text(row, "err").equals("ErrNameNotCanonical");
  }

  private static boolean isName(String text) {
    return ReferenceGrammar.name(text).filter(name -> name.path().length() <= 255).isPresent();
  }

  private static boolean matchesName(JsonNode row) {
    Optional<ReferenceGrammar.Name> name = ReferenceGrammar.name(text(row, "input"));
    List<String> groups = name.map(n -> List.of(n.domain(), n.path())).orElse(List.of());
    return name.isPresent() == flag(row, "match") && hasGroups(row, groups);
  }

  private static boolean matchesReference(JsonNode row) {
    Optional<ReferenceGrammar.Parts> parts = ReferenceGrammar.reference(text(row, "input"));
    List<String> groups =
        parts.map(p -> List.of(p.name().toString(), p.tag(), p.digest())).orElse(List.of());
    return parts.isPresent() == flag(row, "match") && hasGroups(row, groups);
  }

  private static boolean hasGroups(JsonNode row, List<String> groups) {
    JsonNode expected = row.path("subs");
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.required(i).textValue().equals(groups.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The digests of these tables are too short for a whole reference, so the grammar is asked. */
  private static boolean combines(JsonNode row) {
    ReferenceGrammar.Parts parts = ReferenceGrammar.reference(text(row, "combined")).orElseThrow();
    return parts.name().toString().equals(text(row, "name"))
        && parts.tag().equals(text(row, "tag"))
        && parts.digest().equals(text(row, "digest"));
  }

  private static boolean serializes(JsonNode row) {
    if (row.has("err")) {
      return ImageReference.tryParse(text(row, "input")).isEmpty();
    }
    ImageReference image = ImageReference.parse(text(row, "input"));
    return image.name().equals(text(row, "name"))
        && image.tag().orElse("").equals(text(row, "tag"))
        && image.digest().orElse("").equals(text(row, "digest"));
  }

  /** The normalised name with what was written behind it. */
  private static String written(ImageReference image) {
    return image.name()
        + image.tag().map(tag -> ":" + tag).orElse("")
        + image.digest().map(digest -> "@" + digest).orElse("");
  }

  private static String text(JsonNode row, String field) {
    return row.hasNonNull(field) ? row.required(field).asText() : "";
  }

  private static boolean flag(JsonNode row, String field) {
    return row.required(field).booleanValue();
  }
}
