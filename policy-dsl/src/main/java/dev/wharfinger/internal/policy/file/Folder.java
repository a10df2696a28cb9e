package dev.wharfinger.internal.policy.file;

import java.nio.file.Path;

/**
 * Where a policy was found.
 *
 * @param root the folder that was asked for, or that of the file that was
 * @param file the file
 * @param listed whether the folder was asked for, and not this file
 */
public record Folder(Path root, Path file, boolean listed) {}
