package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * What an entry of a network policy lets through: traffic with some peers on some ports. Where it
 * names no peers it means all, and so with ports (networking/v1, NetworkPolicyIngressRule and
 * NetworkPolicyEgressRule).
 */
record AllowedTraffic(ObjectNode entry, Direction direction) {

  /** Whether the entry names no peers, or blocks that together are all addresses of a version. */
  boolean isEverywhere() {
    if (peers().isEmpty()) {
      return true;
    }
    List<Cidr> ranges =
        blocks().stream().filter(block -> !block.isEmpty()).map(AddressBlock::range).toList();
    return AddressBlock.cover(ranges, AddressBlock.ALL_IPV4)
        || AddressBlock.cover(ranges, AddressBlock.ALL_IPV6);
  }

  /** Whether an address that is not one of a pod is among the peers. */
  boolean allows(IpAddress address) {
    return peers().isEmpty() || blocks().stream().anyMatch(block -> block.contains(address));
  }

  /** The same, over TCP to a port of that address. */
  boolean allows(IpAddress address, long port) {
    List<?> ports = Nodes.list(entry, "ports");
    return allows(address)
        && (ports.isEmpty() || ports.stream().anyMatch(entry -> isTcp(entry, port)));
  }

  private List<?> peers() {
    return Nodes.list(entry, direction.peers());
  }

  private List<AddressBlock> blocks() {
    return peers().stream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .map(AddressBlock::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A port with a name is one of a pod, so no other address has it. */
  private static boolean isTcp(Object entry, long port) {
    if (!Nodes.text(entry, "protocol").orElse("TCP").equals("TCP")) {
      return false;
    }
    Optional<Object> first = Nodes.value(entry, "port");
    if (first.isEmpty()) {
      return true;
    }
    long last =
        Nodes.value(entry, "endPort").or(() -> first).map(AllowedTraffic::number).orElse(-1L);
    return number(first.get()) <= port && port <= last && number(first.get()) >= 0;
  }

  private static long number(Object port) {
    return port instanceof Long number ? number : -1;
  }
}
