package dev.wharfinger.examples.webhook;

import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers namespaces for a short time; what is not there, or cannot be told, is asked again. */
final class CachedNamespaces implements Namespaces {
  private static final int MOST = 10_000;

  private final Namespaces source;
  private final Duration time;
  private final Clock clock;
  private final Map<String, Remembered> known = new ConcurrentHashMap<>();

  CachedNamespaces(Namespaces source, Duration time, Clock clock) {
    this.source = source;
    this.time = time;
    this.clock = clock;
  }

  @Override
  public ResourceSet named(String name) throws IOException {
    Instant now = clock.instant();
    Remembered remembered = known.get(name);
    if (remembered != null && now.isBefore(remembered.until)) {
      return remembered.namespace;
    }
    ResourceSet namespace = source.named(name);
    if (known.size() >= MOST) {
      known.clear();
    }
    if (namespace.equals(NOTHING)) {
      known.remove(name);
    } else {
      known.put(name, new Remembered(namespace, now.plus(time)));
    }
    return namespace;
  }

  private record Remembered(ResourceSet namespace, Instant until) {}
}
