package dev.wharfinger.examples.webhook;

import java.util.regex.Pattern;

/**
 * The variables that the kubelet sets in a pod for each Service of its namespace, unless the pod
 * says {@code enableServiceLinks: false}. Those of Services called {@code wharfinger} or {@code
 * wharfinger-webhook} begin as the variables of the webhook do. How they are made is in
 * pkg/kubelet/envvars of kubernetes/kubernetes.
 */
final class ServiceLinks {
  private static final Pattern NAME =
      Pattern.compile(
          ".+_SERVICE_HOST"
              + "|.+_SERVICE_PORT(_[A-Z0-9_]+)?"
              + "|.+_PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

  private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.+");

  private ServiceLinks() {}

  /** Whether a variable may be one of them. */
  static boolean has(String name, String value) {
    return NAME.matcher(name).matches() || (name.endsWith("_PORT") && isAddress(value));
  }

  /** Whether a value is the address of a Service, as in {@code tcp://10.0.0.11:443}. */
  static boolean isAddress(String value) {
    return ADDRESS.matcher(value).matches();
  }
}
