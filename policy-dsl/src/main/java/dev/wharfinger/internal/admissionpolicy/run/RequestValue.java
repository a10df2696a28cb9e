package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.AdmissionRequest.Name;
import dev.wharfinger.AdmissionRequest.Target;
import dev.wharfinger.spi.UserInfo;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code request} is in the expressions of an admission policy. */
final class RequestValue {
  private static final Unknown NOBODY = new Unknown("who sends the resources is not known");

  private RequestValue() {}

  static Map<String, Object> of(JudgedRequest judged, EvaluationContext context) {
    Optional<AdmissionRequest> request = context.fact(AdmissionRequest.class);
    Map<String, Object> value = new LinkedHashMap<>();
    request
        .flatMap(AdmissionRequest::target)
        .ifPresentOrElse(target -> target(target, value), () -> object(judged, value));
    value.put("name", judged.name());
    judged.namespace().ifPresent(namespace -> value.put("namespace", namespace));
    value.put("operation", judged.operation().name());
    value.put(
        "userInfo",
        request
            .flatMap(AdmissionRequest::user)
            .or(() -> context.fact(UserInfo.class))
            .<Object>map(RequestValue::user)
            .orElse(NOBODY));
    value.put("dryRun", request.filter(AdmissionRequest::dryRun).isPresent());
    value.put(
        "options",
        request
            .map(AdmissionRequest::options)
            .filter(options -> !options.isEmpty())
            .orElse(Map.of("kind", options(judged), "apiVersion", "meta.k8s.io/v1")));
    return value;
  }

  private static String options(JudgedRequest judged) {
    return switch (judged.operation()) {
      case CREATE -> "CreateOptions";
      case DELETE -> "DeleteOptions";
      case UPDATE, CONNECT -> "UpdateOptions";
    };
  }

  private static void target(Target target, Map<String, Object> value) {
    value.put("kind", triple(target.kind(), "kind"));
    value.put("resource", triple(target.resource(), "resource"));
    value.put("requestKind", triple(target.requestKind(), "kind"));
    value.put("requestResource", triple(target.requestResource(), "resource"));
    if (!target.subresource().isEmpty()) {
      value.put("subResource", target.subresource());
    }
    if (!target.requestSubresource().isEmpty()) {
      value.put("requestSubResource", target.requestSubresource());
    }
  }

  /** What a request says that is no more than its object. */
  private static void object(JudgedRequest judged, Map<String, Object> value) {
    Map<String, Object> kind =
        triple(new Name(judged.group(), judged.version(), judged.kind()), "kind");
    Map<String, Object> resource =
        triple(new Name(judged.group(), judged.version(), judged.plural()), "resource");
    value.put("kind", kind);
    value.put("resource", resource);
    value.put("requestKind", kind);
    value.put("requestResource", resource);
  }

  private static Map<String, Object> triple(Name name, String last) {
    return Map.of("group", name.group(), "version", name.version(), last, name.name());
  }

  private static Map<String, Object> user(UserInfo user) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("username", user.username());
    if (!user.uid().isEmpty()) {
      value.put("uid", user.uid());
    }
    value.put("groups", user.groups());
    if (!user.extra().isEmpty()) {
      value.put("extra", user.extra());
    }
    return value;
  }
}
