package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Defaults that are computed from elsewhere in the object, while that is being bound. */
class ConcurrentReadersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JOB =
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: a}
      spec:
        template:
          metadata: {labels: {app: a}}
          spec:
            hostNetwork: true
            containers: [{image: a, ports: [{containerPort: 80}]}]
      """;
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec:
        hostNetwork: true
        resources: {limits: {cpu: 4}}
        containers:
        - {image: a, ports: [{containerPort: 80}], resources: {limits: {cpu: 1}}}
      """;

  @Test
  void readersThatBeginAtDifferentEndsNeitherBlockEachOtherNorSeeDifferentThings()
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        ObjectNode job = Stored.resource(JOB);
        ObjectNode pod = Stored.resource(POD);
        assertThat(
                readers(
                    threads,
                    List.of(
                        () -> Stored.at(job, "metadata.labels.app"),
                        () -> Stored.at(job, "spec.template.metadata.labels.app"),
                        () -> Stored.at(pod, "spec.resources.requests.cpu") + "a",
                        () -> Stored.at(pod, "spec.containers[0].resources.requests.cpu") + "b")))
            .containsExactlyInAnyOrder("a", "1a", "1b");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Set<Object> readers(ExecutorService threads, List<Callable<Object>> readers)
      throws Exception {
    List<Future<Object>> pending = new ArrayList<>();
    readers.forEach(reader -> pending.add(threads.submit(reader)));
    Set<Object> seen = new HashSet<>();
    for (Future<Object> result : pending) {
      seen.add(result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }
    return seen;
  }
}
