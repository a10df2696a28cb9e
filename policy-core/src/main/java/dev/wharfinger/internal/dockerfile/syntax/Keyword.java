package dev.wharfinger.internal.dockerfile.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instructions that there are. */
public enum Keyword {
  ADD,
  ARG,
  CMD,
  COPY,
  ENTRYPOINT,
  ENV,
  EXPOSE,
  FROM,
  HEALTHCHECK,
  LABEL,
  MAINTAINER,
  ONBUILD,
  RUN,
  SHELL,
  STOPSIGNAL,
  USER,
  VOLUME,
  WORKDIR;

  private static final Map<String, Keyword> BY_NAME = byName();

  private static Map<String, Keyword> byName() {
    Map<String, Keyword> names = new HashMap<>();
    for (Keyword keyword : values()) {
      names.put(keyword.name(), keyword);
      names.put(keyword.name().toLowerCase(Locale.ROOT), keyword);
    }
    return Map.copyOf(names);
  }

  /** The instruction of a name, whose case does not count; null if there is none. */
  static @Nullable Keyword of(String name) {
    Keyword keyword = BY_NAME.get(name);
    return keyword != null ? keyword : BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** All names, in upper case. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Keyword::name).toList();
  }

  /** Whether texts may follow that begin with {@code <<}. */
  boolean takesHeredocs() {
    return this == ADD || this == COPY || this == RUN;
  }
}
