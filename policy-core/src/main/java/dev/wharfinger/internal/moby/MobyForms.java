package dev.wharfinger.internal.moby;

import dev.wharfinger.internal.document.DocumentForm;
import java.util.List;

/** The documents of the Docker Engine. */
public final class MobyForms {
  private MobyForms() {}

  /** All of them. */
  public static List<DocumentForm> all() {
    return List.of(new InspectedContainer(), new InspectedImage(), new DaemonConfiguration());
  }
}
