package dev.wharfinger.agreement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What another tool says of some files, where it asks the same question as policies of ours.
 *
 * @param id names it among those of its tool
 * @param peerRule the other tool's name of what it asks
 * @param policies ours: it fails where one of them does
 * @param files read as one set, which is all there is
 * @param expected what the other tool says; empty if it does not apply there
 * @param resources the objects that are meant, as {@code Kind/namespace/name}, of which each fails
 *     or none; empty for the whole set
 * @param places what the other tool blames, as {@code spec.containers[0]}, without saying in which
 *     of the objects; empty if it does not say
 * @param choice what the answer turns on, where both answers have good reasons
 */
record PeerCase(
    String id,
    String peerRule,
    List<String> policies,
    List<Path> files,
    Optional<Verdict> expected,
    List<String> resources,
    List<String> places,
    Optional<String> choice) {}
