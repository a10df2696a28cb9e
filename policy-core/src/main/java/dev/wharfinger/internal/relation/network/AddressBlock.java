package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * A range of addresses without some parts of it (networking/v1, IPBlock).
 *
 * @param range the addresses
 * @param except ranges in it that do not count
 */
record AddressBlock(Cidr range, List<Cidr> except) {
  static final Cidr ALL_IPV4 = Cidr.parse("0.0.0.0/0");
  static final Cidr ALL_IPV6 = Cidr.parse("::/0");

  AddressBlock {
    except = List.copyOf(except);
  }

  /** The block that a peer is, if it is one and no selector. */
  static Optional<AddressBlock> of(ObjectNode peer) {
    return Nodes.object(peer, "ipBlock")
        .map(
            block ->
                new AddressBlock(
                    range(Nodes.text(block, "cidr").orElse("")),
                    Nodes.list(block, "except").stream()
                        .map(text -> range(String.valueOf(text)))
                        .toList()));
  }

  /** Whether an address is in the block. */
  boolean contains(IpAddress address) {
    return range.contains(address) && except.stream().noneMatch(part -> part.contains(address));
  }

  /** Whether the exceptions leave nothing of the block. */
  boolean isEmpty() {
    return cover(except, range);
  }

  /** Whether every address of a range is in one of some others at least. */
  static boolean cover(List<Cidr> parts, Cidr whole) {
    if (parts.stream().anyMatch(part -> part.contains(whole))) {
      return true;
    }
    List<Cidr> inside = parts.stream().filter(whole::contains).toList();
    return !inside.isEmpty() && whole.halves().stream().allMatch(half -> cover(inside, half));
  }

  private static Cidr range(String text) {
    return Cidr.tryParse(text)
        .orElseThrow(
            () ->
                new UnreadableException(
                    new Fault(
                        "not-a-range",
                        "`" + text + "` is not a range of addresses as `10.0.0.0/8`")));
  }
}
