package dev.wharfinger.compiler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A policy about containers that tests change key by key. */
record PolicyText(Map<String, String> keys) {

  static PolicyText expecting(String expression) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("id", "tested");
    keys.put("title", "The title");
    keys.put("severity", "high");
    keys.put("match", "kubernetes.Container");
    keys.put("expression", quoted(expression));
    keys.put("message", "\"container {self.name}\"");
    return new PolicyText(keys);
  }

  PolicyText with(String key, String yaml) {
    Map<String, String> changed = new LinkedHashMap<>(keys);
    changed.put(key, yaml);
    return new PolicyText(changed);
  }

  PolicyText message(String message) {
    return with("message", quoted(message));
  }

  PolicySource source() {
    return PolicySource.of("tested.yaml", text());
  }

  String text() {
    return keys.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
