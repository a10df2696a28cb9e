package dev.wharfinger.internal.dockerfile.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  private static final Map<String, Keyword> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Keyword::name, Function.identity()));

  /** The instruction of a name, whose case does not count. */
  public static Optional<Keyword> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
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
