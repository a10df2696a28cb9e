package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of some maps of the same object, of which the first wins that has a key: so requests
 * take what they lack from limits.
 *
 * @param fields the names of the maps
 */
record MergedMaps(List<String> fields) implements DefaultValue {

  @Override
  public boolean completes() {
    return true;
  }

  @Override
  public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
    Map<Object, @Nullable Object> merged = new LinkedHashMap<>();
    for (String name : fields) {
      if (owner.get(name) instanceof Map<?, ?> map) {
        map.forEach(merged::putIfAbsent);
      }
    }
    Object written = owner.get(field.name());
    boolean complete = written instanceof Map<?, ?> map && map.size() == merged.size();
    return merged.isEmpty() || complete ? null : Implied.map(field, owner, written, merged);
  }
}
