package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.spi.UserInfo;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code request} is in the expressions of an admission policy. */
final class RequestValue {
  private static final Unknown NOBODY = new Unknown("who sends the resources is not known");

  private RequestValue() {}

  static Map<String, Object> of(JudgedRequest request, EvaluationContext context) {
    Map<String, Object> kind = triple(request, "kind", request.kind());
    Map<String, Object> resource = triple(request, "resource", request.plural());
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("kind", kind);
    value.put("resource", resource);
    value.put("requestKind", kind);
    value.put("requestResource", resource);
    value.put("name", request.name());
    request.namespace().ifPresent(namespace -> value.put("namespace", namespace));
    value.put("operation", request.operation());
    value.put(
        "userInfo", context.fact(UserInfo.class).<Object>map(RequestValue::user).orElse(NOBODY));
    value.put("dryRun", false);
    value.put("options", Map.of("kind", "CreateOptions", "apiVersion", "meta.k8s.io/v1"));
    return value;
  }

  private static Map<String, Object> triple(JudgedRequest request, String last, String name) {
    return Map.of("group", request.group(), "version", request.version(), last, name);
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
