package dev.wharfinger.internal.relation.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectedContainerTest {

  @Test
  void eachElementOfWhatInspectPrintsIsAContainer() {
    Containers two =
        new Containers(
            "inspect.json",
            """
            [{"HostConfig": {"Privileged": true}, "Config": {}},
             {"HostConfig": {"Privileged": false}, "Config": {}}]
            """);
    assertThat(two.say("isPrivileged")).containsExactly("true", "false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PidsLimit: null | pidsLimit | none",
        "PidsLimit: 0 | pidsLimit | none",
        "PidsLimit: -1 | pidsLimit | none",
        "PidsLimit: 100 | pidsLimit | 100",
        "Memory: 0 | memoryLimit | none",
        "Memory: 536870912 | memoryLimit | 536870912",
        "NanoCpus: 0 | cpuLimit | none",
        "NanoCpus: 1500000000 | cpuLimit | 1.5",
        "'NanoCpus: 0, CpuQuota: 50000, CpuPeriod: 0' | cpuLimit | 0.5",
        "'CpuQuota: 50000, CpuPeriod: 25000' | cpuLimit | 2.0",
        "CpuQuota: -1 | cpuLimit | none",
        "CpuShares: 0 | cpuShares | none",
        "CpuShares: 512 | cpuShares | 512",
      })
  void zeroAndLessAreNoLimit(String host, String function, String expected) {
    String plain = host.replace("'", "");
    assertThat(Containers.held(plain).say(function)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CapDrop: null | droppedCapabilities | ''",
        "'CapDrop: []' | droppedCapabilities | ''",
        "'CapDrop: [all]' | droppedCapabilities | ALL",
        "'CapAdd: [cap_sys_admin, CAP_NET_ADMIN, SYS_TIME]' | addedCapabilities"
            + " | SYS_ADMIN NET_ADMIN SYS_TIME",
        "SecurityOpt: null | securityOptions | ''",
        "SecurityOpt: null | noNewPrivileges | false",
        "'SecurityOpt: [no-new-privileges]' | noNewPrivileges | true",
        "'SecurityOpt: [\"no-new-privileges:true\"]' | noNewPrivileges | true",
        "'SecurityOpt: [\"no-new-privileges=false\"]' | noNewPrivileges | false",
        "'SecurityOpt: [no-new-privileges, \"no-new-privileges:false\"]' | noNewPrivileges | false",
        "'SecurityOpt: [\"seccomp=unconfined\"]' | seccompProfile | unconfined",
        "'SecurityOpt: [\"seccomp:unconfined\"]' | seccompProfile | unconfined",
        "'SecurityOpt: [\"label=disable\"]' | seccompProfile | ''",
        "Privileged: true | seccompProfile | unconfined",
        "'Privileged: true, SecurityOpt: [\"seccomp=own.json\"]' | seccompProfile | own.json",
        "Privileged: true | apparmorProfile | unconfined",
        "Privileged: false | apparmorProfile | ''",
        "NetworkMode: default | networkMode | bridge",
        "NetworkMode: '' | networkMode | bridge",
        "NetworkMode: host | networkMode | host",
        "PidMode: host | pidMode | host",
        "IpcMode: null | ipcMode | ''",
        "UTSMode: host | utsMode | host",
        "ReadonlyRootfs: true | readOnlyRootFilesystem | true",
        "'RestartPolicy: {Name: on-failure, MaximumRetryCount: 5}' | restartPolicy"
            + " | {name=on-failure,maximumRetryCount=5}",
        "'RestartPolicy: {Name: \"\"}' | restartPolicy | {name=no}",
        "RestartPolicy: null | restartPolicy | {name=no}",
      })
  void whatTheEngineWritesInSeveralWaysMeansTheSame(String host, String function, String expected) {
    String plain = host.startsWith("'") ? host.substring(1, host.length() - 1) : host;
    assertThat(Containers.held(plain).say(function)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "0, true", "0:0, true", "root, true", "root:root, true", "1000, false"})
  void emptyUserIsRoot(String user, boolean root) {
    Containers container =
        Containers.inspected("{HostConfig: {}, Config: {User: '%s'}}".formatted(user));
    assertThat(container.say("user")).containsExactly("{user=%s}".formatted(user));
    assertThat(EffectiveUsers.areRoot(container)).containsExactly(root);
  }

  @Test
  void mountsAreThoseThatThereAreAndThoseThatAreAskedFor() {
    Containers container =
        Containers.inspected(
            """
            HostConfig:
              Binds: ["/srv/data:/data:ro,rshared", "named:/named", "/etc:/host-etc"]
              Mounts: [{Type: bind, Source: /boot, Target: /boot, ReadOnly: true}]
              Tmpfs: {/run: "rw,noexec"}
            Mounts:
            - {Type: bind, Source: /etc, Destination: /host-etc, RW: false, Propagation: rprivate}
            Config: {}
            """);
    assertThat(container.say("mounts"))
        .containsExactly(
            "{type=bind,source=/etc,target=/host-etc,readOnly=true,propagation=rprivate}"
                + " {type=bind,source=/boot,target=/boot,readOnly=true}"
                + " {type=bind,source=/srv/data,target=/data,readOnly=true,propagation=rshared}"
                + " {type=volume,source=named,target=/named,readOnly=false,propagation=}"
                + " {type=tmpfs,target=/run,readOnly=false}");
  }

  @Test
  void portsAreThoseOfTheNetworkOnceThereAreAny() {
    String bindings = "PortBindings: {80/tcp: [{HostIp: '', HostPort: '8080'}], 53/udp: null}";
    String asked = "{hostAddress=,hostPort=8080,lastHostPort=8080,containerPort=80,protocol=tcp}";
    assertThat(Containers.held(bindings).say("publishedPorts")).containsExactly(asked);
    Containers running =
        Containers.inspected(
            """
            HostConfig: {%s}
            NetworkSettings: {Ports: {80/tcp: [{HostIp: 127.0.0.1, HostPort: "32768"}]}}
            Config: {}
            """
                .formatted(bindings));
    assertThat(running.say("publishedPorts"))
        .containsExactly(
            "{hostAddress=127.0.0.1,hostPort=32768,lastHostPort=32768,containerPort=80,protocol=tcp}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Healthcheck: null | {disabled=true}",
        "Healthcheck: {} | {disabled=true}",
        "'Healthcheck: {Test: [NONE]}' | {disabled=true}",
        "'Healthcheck: {Test: [CMD, /check]}' | {test=CMD /check}",
      })
  void containerWithoutATestHasNoHealthcheck(String config, String expected) {
    String plain = config.replace("'", "");
    assertThat(Containers.inspected("{HostConfig: {}, Config: {" + plain + "}}").say("healthcheck"))
        .containsExactly(expected);
  }

  @Test
  void variablesAndLabelsAreThoseOfTheConfiguration() {
    Containers container =
        Containers.inspected(
            "{HostConfig: {}, Config: {Env: [A=b=c, D], Labels: {a: b}, Image: 'web:1'}}");
    assertThat(container.say("environment")).containsExactly("{name=A,value=b=c} {name=D,value=}");
    assertThat(container.say("labels")).containsExactly("a=b");
    assertThat(container.say("image")).containsExactly("web:1");
  }

  @Test
  void settingsKnowWhereTheyAreSaidOrWouldBe() {
    Containers container = Containers.held("SecurityOpt: [a, 'seccomp=unconfined']");
    assertThat(container.origin("seccompProfile")).isEqualTo("HostConfig.SecurityOpt/1");
    assertThat(container.origin("privileged")).isEqualTo("HostConfig/Privileged");
    assertThat(Containers.held("NanoCpus: 0, CpuQuota: 5").origin("cpuLimit"))
        .isEqualTo("HostConfig/CpuQuota");
  }

  @ParameterizedTest
  @CsvSource({
    "isPrivileged",
    "settings",
    "mounts",
    "devices",
    "publishedPorts",
    "environment",
    "labels",
    "addedCapabilities",
    "user",
    "healthcheck",
    "restartPolicy",
    "memoryLimit"
  })
  void nothingIsThrownForWhatHasAnotherShapeEverywhere(String function) {
    for (String wrong :
        new String[] {"null", "[]", "{}", "text", "7", "[null, 7, {}]", "{a: []}"}) {
      String host =
          """
          Privileged: %1$s, Memory: %1$s, PidsLimit: %1$s, NanoCpus: %1$s, CapAdd: %1$s,
          SecurityOpt: %1$s, Binds: %1$s, Mounts: %1$s, Tmpfs: %1$s, PortBindings: %1$s,
          Devices: %1$s, RestartPolicy: %1$s, NetworkMode: %1$s
          """
              .formatted(wrong);
      String all =
          """
          {HostConfig: {%2$s}, Mounts: %1$s, NetworkSettings: %1$s, AppArmorProfile: %1$s,
          Config: {User: %1$s, Env: %1$s, Labels: %1$s, Healthcheck: %1$s, Image: %1$s}}
          """
              .formatted(wrong, host);
      assertThat(Containers.inspected(all).say(function)).hasSize(1);
    }
  }
}
