package dev.wharfinger.internal.moby;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawObject;

/** What {@code docker inspect} prints of an image (Engine API, ImageInspect). */
final class InspectedImage implements DocumentForm {

  @Override
  public String name() {
    return "inspected image";
  }

  @Override
  public String type() {
    return "docker.ImageInspection";
  }

  @Override
  public boolean isInspection() {
    return true;
  }

  @Override
  public boolean isOne(RawObject document) {
    return document.object("RootFS").isPresent()
        && (document.has("RepoTags") || document.object("Config").isPresent())
        && !document.has("HostConfig");
  }
}
