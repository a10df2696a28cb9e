package dev.wharfinger.internal.image.document;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An object with fields. What is not named is allowed, and what is null is not there. */
final class ObjectShape implements Shape {
  private final List<Member> members = new ArrayList<>();
  private BiConsumer<RawObject, Listener> more = (object, to) -> {};

  private record Member(String name, boolean required, Shape shape) {}

  /** Adds a field that has to be there. */
  ObjectShape required(String name, Shape shape) {
    members.add(new Member(name, true, shape));
    return this;
  }

  /** Adds a field. */
  ObjectShape optional(String name, Shape shape) {
    members.add(new Member(name, false, shape));
    return this;
  }

  /** Adds what fields say of each other. */
  ObjectShape and(BiConsumer<RawObject, Listener> relation) {
    this.more = relation;
    return this;
  }

  @Override
  public void check(String name, RawNode node, Listener to) {
    Shape.mapping(this::members).check(name, node, to);
  }

  private void members(RawObject object, Listener to) {
    for (Member member : members) {
      Optional<RawNode> value = object.node(member.name());
      if (value.isPresent()) {
        member.shape().check(member.name(), value.get(), to);
      } else if (member.required()) {
        to.tell(
            "missing-field", "the required `" + member.name() + "` is missing", object.mapping());
      }
    }
    more.accept(object, to);
  }
}
