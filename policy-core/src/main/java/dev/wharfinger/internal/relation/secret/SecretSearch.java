package dev.wharfinger.internal.relation.secret;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.secret.NamedValue;
import dev.wharfinger.internal.secret.SecretFinding;
import dev.wharfinger.internal.secret.SecretScanner;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for secrets in all that a node holds. */
final class SecretSearch {
  private static final String VALUE = "value";

  /** Maps whose keys name what is set; those of labels and the like are words of others. */
  private static final Set<String> SETTINGS =
      Set.of("data", "stringData", "environment", "args", "variables", "env");

  /** Commands repeat what the script that they are cut from says. */
  private static final String REPEATED = "docker.Command";

  private final EvaluationContext context;
  private final List<Object> found = new ArrayList<>();
  private @Nullable Object unreadable;

  SecretSearch(EvaluationContext context) {
    this.context = context;
  }

  /** What is found; if nothing is, but not all could be read or known, why not. */
  Object in(@Nullable Object start) {
    if (start instanceof String text) {
      for (SecretFinding each : SecretScanner.standard().scan(text)) {
        found.add(SecretNode.of(context, each, text).ofNothing());
      }
    } else {
      search(start);
    }
    Object reason = unreadable;
    return found.isEmpty() && reason != null ? reason : found;
  }

  private void search(@Nullable Object value) {
    if (value instanceof ObjectNode object) {
      for (Field field : object.type().fields()) {
        value(object, field.name(), object.get(field.name()), name(object, field.name()));
      }
      object.overflow().forEach((key, each) -> value(object, key, each, Optional.empty()));
    } else if (value instanceof MapNode map) {
      boolean settings = map.key() instanceof String key && SETTINGS.contains(key);
      for (Map.Entry<String, @Nullable Object> each : map.entrySet()) {
        Optional<String> name = settings ? Optional.of(each.getKey()) : Optional.empty();
        value(map, each.getKey(), each.getValue(), name);
      }
    } else if (value instanceof ListNode list) {
      for (int i = 0; i < list.size(); i++) {
        element(list, i, list.get(i));
      }
    }
  }

  /** What has a field {@code name} beside its {@code value} is named by that. */
  private static Optional<String> name(ObjectNode object, String field) {
    return field.equals(VALUE) && object.get("name") instanceof String name
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Environments are lists of {@code NAME=value}, and arguments often {@code --name=value}. */
  private void element(ListNode list, int index, @Nullable Object element) {
    int equals = element instanceof String text ? text.indexOf('=') : -1;
    if (equals > 0 && element instanceof String text && text.indexOf(' ') < 0) {
      tell(list, index, text.substring(0, equals), text.substring(equals + 1));
    } else {
      value(list, index, element, Optional.empty());
    }
  }

  private void value(BoundNode in, Object key, @Nullable Object value, Optional<String> name) {
    if (value instanceof Unknown || value instanceof Fault) {
      // what is in no file, as a Namespace that others name, has no text that somebody wrote
      unreadable = in.raw() == null ? unreadable : value;
    } else if (!(value instanceof String text)) {
      if (!(value instanceof ObjectNode object && object.type().displayName().equals(REPEATED))) {
        search(value);
      }
    } else if (name.isPresent()) {
      tell(in, key, name.get(), text);
    } else {
      for (SecretFinding each : SecretScanner.standard().scan(text)) {
        add(SecretNode.of(context, each, text), in, key);
      }
    }
  }

  private void tell(BoundNode in, Object key, String name, String text) {
    for (SecretFinding each : new NamedValue(name, text).secrets()) {
      add(SecretNode.of(context, each, text).with("name", name), in, key);
    }
  }

  private void add(DerivedNode finding, BoundNode in, Object key) {
    found.add(finding.at(in, new Place(in, key)));
  }
}
