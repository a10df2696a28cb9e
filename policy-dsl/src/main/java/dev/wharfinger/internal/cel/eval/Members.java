package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ObjectType;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object that has one of several types: in each a slot, and a result where the field
 * is absent.
 */
public final class Members {
  private static final int SEARCHED = 8;

  private final String name;
  private final ObjectType[] owners;
  private final int[] slots;
  private final Object[] absent;
  private final @Nullable Object elsewhere;
  private final IdentityHashMap<ObjectType, Integer> positions;

  /**
   * Creates the view of a field.
   *
   * @param members one at least
   * @param elsewhere the result for an object of another type, which lacks the field; null if that
   *     is a fault
   */
  public Members(String name, List<Member> members, @Nullable Object elsewhere) {
    this.name = name;
    this.owners = members.stream().map(Member::owner).toArray(ObjectType[]::new);
    this.slots = members.stream().mapToInt(Member::slot).toArray();
    this.absent = members.stream().map(Member::absent).toArray();
    this.elsewhere = elsewhere;
    this.positions = new IdentityHashMap<>();
    for (int i = 0; i < owners.length; i++) {
      positions.put(owners[i], i);
    }
  }

  /** The field of an object, or what its absence means. */
  @Nullable Object read(@Nullable Object target) {
    if (target instanceof ObjectNode node) {
      int position = position(node.type());
      if (position >= 0) {
        Object value = node.slot(slots[position]);
        return value == null ? absent[position] : value;
      }
    }
    return unreadable(target);
  }

  /** Whether an object has the field, or what its absence means for that. */
  @Nullable Object has(@Nullable Object target) {
    if (target instanceof ObjectNode node) {
      int position = position(node.type());
      if (position >= 0) {
        return node.has(slots[position]) ? true : absent[position];
      }
    }
    return unreadable(target);
  }

  private int position(ObjectType type) {
    if (owners.length > SEARCHED) {
      return positions.getOrDefault(type, -1);
    }
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] == type) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Object unreadable(@Nullable Object target) {
    if (target == Absent.ABSENT) {
      return target;
    }
    if (elsewhere != null && target instanceof ObjectNode) {
      return elsewhere;
    }
    return target != null && NoValue.is(target)
        ? NoValue.of(target)
        : Faults.noSuchField(target, name);
  }

  /**
   * The field in one type.
   *
   * @param absent the result where the field is not there
   */
  public record Member(ObjectType owner, int slot, Object absent) {}
}
