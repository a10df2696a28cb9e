package dev.wharfinger.internal.moby;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawObject;

/** What {@code docker inspect} prints of a container (Engine API, ContainerInspectResponse). */
final class InspectedContainer implements DocumentForm {

  @Override
  public String name() {
    return "inspected container";
  }

  @Override
  public String type() {
    return "docker.ContainerInspection";
  }

  @Override
  public boolean isInspection() {
    return true;
  }

  @Override
  public boolean isOne(RawObject document) {
    return document.object("HostConfig").isPresent() && document.object("Config").isPresent();
  }
}
