package dev.wharfinger.internal.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Libraries whose objects are read as they write them themselves: what a client sends to the API
 * server is what is judged. This library is compiled without them, and whoever has an object of one
 * has the library too.
 */
enum ClientLibrary {
  FABRIC8(
      "io.fabric8.kubernetes.api.model.",
      "io.fabric8.kubernetes.client.utils.Serialization",
      "asJson",
      "io.fabric8:kubernetes-client-api"),
  OFFICIAL(
      "io.kubernetes.client.",
      "io.kubernetes.client.openapi.JSON",
      "serialize",
      "io.kubernetes:client-java-api"),
  /** The third major version has other packages than the one that this library uses. */
  JACKSON_3("tools.jackson.databind.JsonNode", "java.lang.String", "valueOf", "");

  private final String types;
  private final String writer;
  private final String method;
  private final String artifact;

  /**
   * A library.
   *
   * @param types how the names of its classes and interfaces begin
   * @param writer the class that writes JSON
   * @param method its static method, from an object to text
   * @param artifact what has to be there to write
   */
  ClientLibrary(String types, String writer, String method, String artifact) {
    this.types = types;
    this.writer = writer;
    this.method = method;
    this.artifact = artifact;
  }

  private static final ClassValue<Optional<ClientLibrary>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Optional<ClientLibrary> computeValue(Class<?> type) {
          return Arrays.stream(values()).filter(library -> library.owner(type) != null).findFirst();
        }
      };

  /** The library that a class is of, or builds on, as those of custom resources do; or null. */
  static @Nullable ClientLibrary of(Class<?> type) {
    return KNOWN.get(type).orElse(null);
  }

  /** What the library writes of an object. */
  JsonNode json(Object object) throws NotWrittenException {
    try {
      JsonNode json = Trees.MAPPER.readTree(text(object));
      return this == OFFICIAL ? ClientKinds.complete(json, object.getClass()) : json;
    } catch (ClassNotFoundException e) {
      throw new NotWrittenException(
          "a `%s` is written by `%s`, which is absent; add `%s`"
              .formatted(object.getClass().getName(), writer, artifact));
    } catch (ReflectiveOperationException | JsonProcessingException | LinkageError e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      throw new NotWrittenException(
          "a `%s` cannot be written as JSON: %s".formatted(object.getClass().getName(), cause));
    }
  }

  private String text(Object object) throws ReflectiveOperationException {
    Class<?> owner = Objects.requireNonNull(owner(object.getClass()));
    Object text =
        Class.forName(writer, true, owner.getClassLoader())
            .getMethod(method, Object.class)
            .invoke(null, object);
    return String.valueOf(text);
  }

  /** The class or interface of the library that a class is or builds on. */
  private @Nullable Class<?> owner(Class<?> type) {
    if (type.getName().startsWith(types)) {
      return type;
    }
    return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
        .map(this::owner)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** An object that its own library does not write. */
  static final class NotWrittenException extends Exception {
    private static final long serialVersionUID = 1;

    NotWrittenException(String message) {
      super(message, null, false, false);
    }

    @Override
    public String getMessage() {
      return Objects.requireNonNull(super.getMessage());
    }
  }

  /** Made when the first object comes: most programs have none. */
  private static final class Trees {
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  }
}
