package dev.wharfinger.internal.js.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of a syntax tree. What nodes there are, and what they have, ESTree says; a part that a
 * node does not have is a tree of the type {@code ""}.
 */
public record Tree(JsonNode json) {

  /** The type, as {@code MemberExpression}. */
  public String type() {
    return json.path("type").asText();
  }

  /** Whether it is of one of some types. */
  public boolean is(String... types) {
    return List.of(types).contains(type());
  }

  /** The offset of the first character. */
  public int start() {
    return json.path("start").asInt();
  }

  /** The offset behind the last character. */
  public int end() {
    return json.path("end").asInt();
  }

  /** A part. */
  public Tree part(String name) {
    return new Tree(json.path(name));
  }

  /** A part that there may be. */
  public Optional<Tree> optional(String name) {
    return json.path(name).isObject() ? Optional.of(part(name)) : Optional.empty();
  }

  /** The elements of a part that is a list; holes of arrays are of the type {@code ""}. */
  public List<Tree> parts(String name) {
    List<Tree> parts = new ArrayList<>();
    json.path(name).forEach(part -> parts.add(new Tree(part)));
    return parts;
  }

  /** A part that is text, as a name. */
  public String text(String name) {
    return json.path(name).asText();
  }

  /** A part that is true or false. */
  public boolean flag(String name) {
    return json.path(name).asBoolean();
  }

  /** Whether it is the name given. */
  public boolean isName(String name) {
    return type().equals("Identifier") && text("name").equals(name);
  }

  /** Goes to the nodes right below this one, in the order of the text. */
  public void forEach(Consumer<Tree> consumer) {
    json.forEach(
        part -> {
          if (part.isArray()) {
            part.forEach(element -> ifNode(element, consumer));
          } else {
            ifNode(part, consumer);
          }
        });
  }

  private static void ifNode(JsonNode json, Consumer<Tree> consumer) {
    if (json.path("type").isTextual()) {
      consumer.accept(new Tree(json));
    }
  }
}
