package dev.wharfinger.internal.image.content;

import dev.wharfinger.internal.image.content.ContentInspector.Inspection;
import dev.wharfinger.internal.image.tar.TarEntry;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows files to inspectors. */
public final class ContentReader {
  private final List<ContentInspector> inspectors;

  public ContentReader(List<ContentInspector> inspectors) {
    this.inspectors = List.copyOf(inspectors);
  }

  /** What inspectors found in a file; null if none of them looked. */
  public @Nullable RawMapping read(String path, TarEntry entry, InputStream in) throws IOException {
    List<Inspection> inspections = new ArrayList<>(0);
    int most = 0;
    for (ContentInspector inspector : inspectors) {
      Inspection inspection = inspector.of(path, entry).orElse(null);
      if (inspection != null) {
        inspections.add(inspection);
        most = Math.max(most, inspection.most());
      }
    }
    if (inspections.isEmpty()) {
      return null;
    }
    byte[] content = in.readNBytes((int) Math.min(most, entry.size()));
    RawFields found = new RawFields();
    for (Inspection inspection : inspections) {
      int length = Math.min(content.length, inspection.most());
      byte[] part = length == content.length ? content : Arrays.copyOf(content, length);
      inspection.finder().find(part, length == entry.size(), found);
    }
    return found.object(0, 0);
  }
}
