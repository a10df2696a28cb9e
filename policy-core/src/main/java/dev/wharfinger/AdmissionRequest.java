package dev.wharfinger;

import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.UserInfo;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to an API server, as its admission plugins see it ({@code admission.k8s.io/v1},
 * AdmissionRequest).
 *
 * <pre>{@code
 * AdmissionRequest request = AdmissionRequest.update(before, after);
 * Report report = policies.review(request, cluster, EvaluationOptions.defaults());
 * }</pre>
 *
 * @param object what is to be stored; without resources where something is deleted
 * @param oldObject what is stored; without resources where something is created
 * @param targetOrNull what the server says that the request is about; null if the object tells it
 * @param userOrNull who sends it; null if that is not known
 * @param dryRun whether nothing will be stored
 * @param options the options of the operation, as {@code CreateOptions}; empty if there are none
 */
public record AdmissionRequest(
    Operation operation,
    ResourceSet object,
    ResourceSet oldObject,
    @Nullable Target targetOrNull,
    @Nullable UserInfo userOrNull,
    boolean dryRun,
    Map<String, Object> options) {
  private static final ResourceSet NOTHING = ResourceSet.parse("nothing", "");

  public AdmissionRequest {
    options = Map.copyOf(options);
  }

  /** Creates an object. */
  public static AdmissionRequest create(ResourceSet object) {
    return new AdmissionRequest(Operation.CREATE, object, NOTHING, null, null, false, Map.of());
  }

  /** Changes an object. */
  public static AdmissionRequest update(ResourceSet oldObject, ResourceSet object) {
    return new AdmissionRequest(Operation.UPDATE, object, oldObject, null, null, false, Map.of());
  }

  /** Deletes an object. */
  public static AdmissionRequest delete(ResourceSet oldObject) {
    return new AdmissionRequest(Operation.DELETE, NOTHING, oldObject, null, null, false, Map.of());
  }

  /** The same request by a user. */
  public AdmissionRequest by(UserInfo user) {
    return new AdmissionRequest(operation, object, oldObject, targetOrNull, user, dryRun, options);
  }

  /** What policies judge: what is stored afterwards, or else what is deleted. */
  public ResourceSet subject() {
    return operation == Operation.DELETE ? oldObject : object;
  }

  /** What the server says that the request is about; empty if the object tells it. */
  public Optional<Target> target() {
    return Optional.ofNullable(targetOrNull);
  }

  /** Who sends it; empty if that is not known. */
  public Optional<UserInfo> user() {
    return Optional.ofNullable(userOrNull);
  }

  /**
   * What a request is about.
   *
   * @param kind the kind of the object
   * @param resource the resource in the plural, as {@code pods}
   * @param subresource as {@code exec}; empty if it is about the resource itself
   * @param requestKind the kind that the client sent, which the server converted
   * @param requestResource likewise
   * @param requestSubresource likewise
   * @param name the name of the object; empty if the server has yet to make it
   * @param namespace the namespace of the object; empty if it is in none
   */
  public record Target(
      Name kind,
      Name resource,
      String subresource,
      Name requestKind,
      Name requestResource,
      String requestSubresource,
      String name,
      String namespace) {}

  /**
   * The name of a kind or a resource.
   *
   * @param group the API group; that of the core is empty
   * @param version as {@code v1}
   * @param name as {@code Pod}, or {@code pods}
   */
  public record Name(String group, String version, String name) {}
}
