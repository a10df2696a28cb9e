package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.document.Digest;
import java.util.Optional;

/**
 * A layer that an image says it has.
 *
 * @param file the file of the archive that holds it; empty if it is not there
 * @param digest of the file
 * @param diffId the digest of what the file holds once decompressed
 * @param size the bytes of the file, as its descriptor says
 */
public record FoundLayer(
    Optional<String> file,
    Optional<Digest> digest,
    Optional<Digest> diffId,
    Optional<String> mediaType,
    Optional<Long> size) {}
