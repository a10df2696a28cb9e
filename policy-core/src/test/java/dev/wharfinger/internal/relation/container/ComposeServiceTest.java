package dev.wharfinger.internal.relation.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeServiceTest {

  private static Containers service(String said) {
    return project("services: {web: {image: 'web:1', " + said + "}}");
  }

  private static Containers project(String text) {
    return new Containers("compose.yaml", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "privileged: true | isPrivileged | true",
        "privileged: 'yes' | isPrivileged | true",
        "privileged: false | isPrivileged | false",
        "privileged: '${P:-true}' | isPrivileged | true",
        "privileged: $P | isPrivileged | ?",
        "mem_limit: 0 | memoryLimit | none",
        "mem_limit: -1 | memoryLimit | none",
        "mem_limit: 1k | memoryLimit | 1024",
        "mem_limit: 1.5GiB | memoryLimit | 1610612736",
        "mem_limit: 1000 | memoryLimit | 1000",
        "mem_limit: much | memoryLimit | not-a-number",
        "mem_limit: $M | memoryLimit | ?",
        "deploy: {resources: {limits: {memory: 50M}}} | memoryLimit | 52428800",
        "deploy: {resources: {reservations: {memory: 50M}}} | memoryLimit | none",
        "mem_limit: 0, deploy: {resources: {limits: {memory: 1k}}} | memoryLimit | 1024",
        "cpus: 0.5 | cpuLimit | 0.5",
        "cpus: '2' | cpuLimit | 2.0",
        "cpu_quota: 50000, cpu_period: 25000 | cpuLimit | 2.0",
        "cpu_quota: 50000, cpu_period: $P | cpuLimit | ?",
        "pids_limit: '-1' | pidsLimit | none",
        "pids_limit: 10 | pidsLimit | 10",
        "cap_add: [cap_sys_admin, ALL] | addedCapabilities | SYS_ADMIN ALL",
        "cap_drop: [all] | droppedCapabilities | ALL",
        "cap_drop: [$C, kill] | droppedCapabilities | ? KILL",
        "security_opt: [no-new-privileges] | noNewPrivileges | true",
        "security_opt: ['seccomp:unconfined'] | seccompProfile | unconfined",
        "security_opt: [$O] | seccompProfile | ?",
        "security_opt: [$O, 'seccomp=own.json'] | seccompProfile | own.json",
        "privileged: true | apparmorProfile | unconfined",
        "read_only: true | readOnlyRootFilesystem | true",
        "network_mode: host | networkMode | host",
        "tty: true | networkMode | ~~",
        "pid: host | pidMode | host",
        "user: root | user | {user=root}",
        "tty: true | user | ?",
        "tty: true | image | web:1",
        "restart: on-failure:5 | restartPolicy | {name=on-failure,maximumRetryCount=5}",
        "restart: on-failure | restartPolicy | {name=on-failure}",
        "restart: $R | restartPolicy | ?",
        "tty: true | restartPolicy | {name=no}",
        "deploy: {restart_policy: {condition: any}} | restartPolicy | {name=always}",
        "deploy: {restart_policy: {max_attempts: 3}} | restartPolicy"
            + " | {name=always,maximumRetryCount=3}",
        "tty: true | healthcheck | ?",
        "healthcheck: {disable: true} | healthcheck | {disabled=true}",
        "healthcheck: {test: /check} | healthcheck | {test=CMD-SHELL /check}",
        "healthcheck: {interval: 1m} | healthcheck | ?",
        "labels: [a=b, c] | labels | a=b c=",
        "labels: {a: 1} | labels | a=1",
        "environment: [A=b=c] | environment | {name=A,value=b=c}",
        "environment: {A: 1, B: } | environment | {name=A,value=1} {name=B,value=?}",
        "environment: {A: 1}, env_file: web.env | environment | {name=A,value=1} ...",
        "devices: ['/dev/sda:/dev/xvda:r'] | devices"
            + " | {source=/dev/sda,target=/dev/xvda,permissions=r}",
        "ulimits: {nofile: 5, nproc: {soft: 1, hard: 2}} | ulimits"
            + " | {name=nofile,soft=5,hard=5} {name=nproc,soft=1,hard=2}",
        "command: [a, b] | command | a b ...",
        "entrypoint: [a], command: b c | command | a b c",
        "entrypoint: [] | command | ~~",
      })
  void saysOfAServiceWhatComposeMakesOfIt(String said, String function, String expected) {
    assertThat(service(said).say(function)).containsExactly(expected);
  }

  @Test
  void serviceWithoutAnImageHasOneThatNobodyKnows() {
    assertThat(project("services: {web: {build: .}}").say("image")).containsExactly("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{outside: {external: true, name: host}} | host",
        "{outside: {external: {name: host}}} | host",
        "{outside: {external: true}} | ''",
        "{outside: {external: true, name: $N}} | ?",
        "{outside: } | ''"
      })
  void networkOfTheProjectMayBeTheOneOfTheHost(String networks, String expected) {
    Containers containers =
        project("services: {web: {image: a, networks: [outside]}}\nnetworks: " + networks);
    assertThat(containers.say("networkMode")).containsExactly(expected);
  }

  @Test
  void mountsAreAllThatIsAskedForInWhateverWay() {
    Containers containers =
        project(
            """
            services:
              web:
                image: a
                volumes: ["/etc:/e:ro,rshared", "data:/d", "keys:/k", /anonymous, "$X:/x", "$Y"]
                tmpfs: ["/t:ro"]
                use_api_socket: true
            volumes: {data: , keys: {driver_opts: {o: "ro,bind", device: /etc/ssl}}}
            """);
    assertThat(containers.say("mounts"))
        .containsExactly(
            "{type=bind,source=/etc,target=/e,readOnly=true,propagation=rshared}"
                + " {type=volume,source=data,target=/d,readOnly=false,propagation=}"
                + " {type=bind,source=/etc/ssl,target=/k,readOnly=false,propagation=}"
                + " {type=volume,target=/anonymous,readOnly=false,propagation=}"
                + " {type=tmpfs,target=/t,readOnly=true}"
                + " {type=bind,source=/var/run/docker.sock,target=/var/run/docker.sock,"
                + "readOnly=false} ...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8080:80 | {hostPort=8080,lastHostPort=8080,containerPort=80,protocol=tcp}",
        "80 | {containerPort=80,protocol=tcp}",
        "'127.0.0.1:8080-8090:80/udp'"
            + " | {hostAddress=127.0.0.1,hostPort=8080,lastHostPort=8090,containerPort=80,"
            + "protocol=udp}",
        "'$A:8080:80' | ...",
        "'{target: 80, published: $P}' | {hostPort=?,lastHostPort=?,containerPort=80,protocol=tcp}",
      })
  void portsArePublishedAsTheyAreWritten(String port, String expected) {
    String item = port.startsWith("{") ? port : "'" + port + "'";
    assertThat(service("ports: [" + item + "]").say("publishedPorts")).containsExactly(expected);
  }

  @Test
  void settingsKnowTheLimitThatCounts() {
    Containers both = service("mem_limit: 0, deploy: {resources: {limits: {memory: 1k}}}");
    assertThat(both.origin("memoryLimit")).isEqualTo("services.web.deploy.resources.limits/memory");
    assertThat(service("tty: true").origin("memoryLimit")).isEqualTo("services.web/mem_limit");
    assertThat(service("privileged: true").origin("seccompProfile"))
        .isEqualTo("services.web/privileged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settings",
        "mounts",
        "devices",
        "publishedPorts",
        "environment",
        "labels",
        "ulimits",
        "addedCapabilities",
        "user",
        "healthcheck",
        "restartPolicy",
        "command",
        "networkMode"
      })
  void nothingIsThrownForWhatHasAnotherShapeEverywhere(String function) {
    for (String wrong : new String[] {"null", "[]", "{}", "text", "7", "[null, 7, {}]", "$X"}) {
      StringBuilder all = new StringBuilder("tty: true");
      for (String field :
          ("privileged read_only mem_limit cpus pids_limit cap_add security_opt volumes tmpfs ports"
                  + " devices restart deploy environment labels ulimits healthcheck user command"
                  + " entrypoint networks network_mode")
              .split(" ", -1)) {
        all.append(", ").append(field).append(": ").append(wrong);
      }
      assertThat(service(all.toString()).say(function)).as(wrong).hasSize(1);
    }
  }
}
