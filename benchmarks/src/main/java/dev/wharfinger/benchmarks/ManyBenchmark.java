package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Many policies on one resource, and one policy on many resources; all comply. */
public class ManyBenchmark extends SteadyState {
  private static final int MANY = 300;

  private final PolicySet manyPolicies = GeneratedPolicies.compile(MANY);
  private final PolicySet onePolicy = GeneratedPolicies.compile(1);
  private final ResourceSet oneResource = ResourceSet.parse("one.yaml", pod(0));
  private final ResourceSet manyResources =
      ResourceSet.parse(
          "many.yaml",
          IntStream.range(0, MANY).mapToObj(ManyBenchmark::pod).collect(Collectors.joining()));

  /** Called by JMH. */
  public ManyBenchmark() {}

  /**
   * Makes sure that it is passes that are measured.
   *
   * @throws IllegalStateException if anything was found
   */
  @Setup
  public void check() {
    if (!manyPolicies.evaluate(oneResource).complies()
        || !onePolicy.evaluate(manyResources).complies()) {
      throw new IllegalStateException("the generated policies do not pass");
    }
  }

  /** As many policies as a large library has, on one container. */
  @Benchmark
  public Report manyPoliciesOnOneResource(VerdictCounter counter) {
    return counter.count(manyPolicies.evaluate(oneResource));
  }

  /** One policy on a container in each of many pods. */
  @Benchmark
  public Report onePolicyOnManyResources(VerdictCounter counter) {
    return counter.count(onePolicy.evaluate(manyResources));
  }

  static String pod(int number) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: pod-%d, namespace: shop, labels: {app: shop, tier: web}}
        spec:
          serviceAccountName: shop
          containers:
            - name: web
              image: quay.io/acme/web-%d:1.27.3
              command: [/bin/web, --port=8080]
              env: [{name: LOG_LEVEL, value: info}, {name: REGION, value: eu-1}]
              ports: [{name: http, containerPort: 8080}]
              resources:
                requests: {cpu: 100m, memory: 64Mi}
                limits: {cpu: 500m, memory: 128Mi}
              securityContext:
                privileged: false
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                runAsNonRoot: true
                capabilities: {drop: [ALL]}
        ---
        """
        .formatted(number, number);
  }
}
