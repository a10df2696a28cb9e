package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.tar.TarEntry.Kind;
import dev.wharfinger.internal.raw.RawMapping;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A file, directory, link or device that a layer has. */
public final class LayerFile {
  private final String path;
  private final Kind kind;
  private final String link;
  private final Attributes attributes;
  private final @Nullable RawMapping content;

  LayerFile(
      String path, Kind kind, String link, Attributes attributes, @Nullable RawMapping content) {
    this.path = path;
    this.kind = kind;
    this.link = link;
    this.attributes = attributes;
    this.content = content;
  }

  /** Where it is, from the root: {@code /etc/passwd}. */
  public String path() {
    return path;
  }

  public Kind kind() {
    return kind;
  }

  /** What it links to: a path from the root for a hard link, else as written; empty if nothing. */
  public String link() {
    return link;
  }

  public int mode() {
    return attributes.mode();
  }

  public long uid() {
    return attributes.uid();
  }

  public long gid() {
    return attributes.gid();
  }

  /** Its bytes; empty if it is linked to a file of a layer below. */
  public OptionalLong size() {
    return attributes.size() == Attributes.UNKNOWN
        ? OptionalLong.empty()
        : OptionalLong.of(attributes.size());
  }

  /** Whether it has Linux capabilities. */
  public boolean capabilities() {
    return attributes.capabilities();
  }

  /** What was found in it, in the shape of {@code image.Content}. */
  public Optional<RawMapping> content() {
    return Optional.ofNullable(content);
  }

  Attributes attributes() {
    return attributes;
  }
}
