package dev.wharfinger.admission;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.AdmissionRequest.Name;
import dev.wharfinger.AdmissionRequest.Target;
import dev.wharfinger.Operation;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceFiles;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.UserInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads reviews that an API server sends. */
final class ReviewReader {
  static final String API_VERSION = "admission.k8s.io/v1";
  private static final String KIND = "AdmissionReview";

  private final RawDocument document;
  private final JsonObject request;

  private ReviewReader(RawDocument document, JsonObject request) {
    this.document = document;
    this.request = request;
  }

  /**
   * Reads a review.
   *
   * @throws MalformedReviewException if it is none, or has no request that could be judged
   */
  static ReviewedRequest read(byte[] review) throws MalformedReviewException {
    List<RawDocument> documents = new ResourceFiles(ReadLimits.DEFAULT).read("review.json", review);
    if (documents.size() != 1
        || documents.get(0).root() == null
        || !(documents.get(0).root().target() instanceof RawMapping root)) {
      String why =
          documents.stream()
              .flatMap(document -> document.problems().stream())
              .map(ReadProblem::message)
              .findFirst()
              .orElse("the body is no JSON object");
      throw new MalformedReviewException(why, "", API_VERSION);
    }
    RawDocument document = documents.get(0);
    JsonObject content = new JsonObject(root, ResourceDialects.of(document));
    Optional<JsonObject> request = content.object("request");
    String uid = request.map(found -> found.text("uid")).orElse("");
    if (!content.text("kind").equals(KIND) || !content.text("apiVersion").equals(API_VERSION)) {
      throw malformed(
          "`apiVersion: %s` and `kind: %s` are wanted".formatted(API_VERSION, KIND), uid);
    }
    if (request.isEmpty()) {
      throw malformed("the review has no `request`", uid);
    }
    return new ReviewReader(document, request.get()).read(uid);
  }

  private static MalformedReviewException malformed(String message, String uid) {
    return new MalformedReviewException(message, uid, API_VERSION);
  }

  private ReviewedRequest read(String uid) throws MalformedReviewException {
    if (uid.isEmpty()) {
      throw malformed("the request has no `uid`", uid);
    }
    String word = request.text("operation");
    Operation operation =
        Arrays.stream(Operation.values())
            .filter(known -> known.name().equals(word))
            .findFirst()
            .orElseThrow(
                () -> malformed("`operation` is `" + word + "`, which no request has", uid));
    ResourceSet object = resource("object");
    ResourceSet oldObject = resource("oldObject");
    boolean deletes = operation == Operation.DELETE;
    String subject = deletes ? "oldObject" : "object";
    Optional<JsonObject> judged = request.object(subject);
    if (judged.isEmpty()) {
      throw malformed("the request has no `" + subject + "`", uid);
    }
    if (judged.get().text("apiVersion").isEmpty() || judged.get().text("kind").isEmpty()) {
      throw malformed("`" + subject + "` has no `apiVersion` and `kind`", uid);
    }
    AdmissionRequest read =
        new AdmissionRequest(
            operation,
            object,
            oldObject,
            target(),
            request.object("userInfo").map(ReviewReader::user).orElse(null),
            request.isTrue("dryRun"),
            request.object("options").map(JsonObject::plain).orElse(Map.of()));
    return new ReviewedRequest(uid, read);
  }

  /** An object of the request, which keeps its place in the review. */
  private ResourceSet resource(String name) {
    return ResourceSet.ofDocuments(
        request.node(name).filter(RawMapping.class::isInstance).map(this::document).stream()
            .toList());
  }

  private RawDocument document(RawNode root) {
    return new RawDocument(
        document.source(), 0, document.syntax(), root, List.of(), document.problems());
  }

  /** What the server says that it is about; null if it does not, and the object has to tell. */
  private @Nullable Target target() {
    Name kind = name("kind", "kind");
    Name resource = name("resource", "resource");
    if (kind.name().isEmpty() || resource.name().isEmpty()) {
      return null;
    }
    boolean converted = request.object("requestKind").isPresent();
    return new Target(
        kind,
        resource,
        request.text("subResource"),
        converted ? name("requestKind", "kind") : kind,
        converted ? name("requestResource", "resource") : resource,
        converted ? request.text("requestSubResource") : request.text("subResource"),
        request.text("name"),
        request.text("namespace"));
  }

  private Name name(String field, String last) {
    return request
        .object(field)
        .map(name -> new Name(name.text("group"), name.text("version"), name.text(last)))
        .orElse(new Name("", "", ""));
  }

  private static UserInfo user(JsonObject user) {
    Map<String, List<String>> extra = new LinkedHashMap<>();
    user.object("extra")
        .ifPresent(values -> values.names().forEach(name -> extra.put(name, values.texts(name))));
    return new UserInfo(user.text("username"), user.text("uid"), user.texts("groups"), extra);
  }
}
