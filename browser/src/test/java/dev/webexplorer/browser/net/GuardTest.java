package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.TestingData;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final TestingNet net = new TestingNet();

  @Test
  void vet_theHostileList_allRefused() throws IOException {
    net.name("localtest.me", "127.0.0.1").name("metadata.google.internal", "169.254.169.254");
    List<String> hostile =
        Files.readAllLines(TestingData.path("hostile/must_block_urls.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(hostile).hasSizeGreaterThan(25);
    for (String address : hostile) {
      assertThatThrownBy(() -> net.guard().vet(Target.parse(address)))
          .as(address)
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void connect_rebinding_goesToTheAddressThatWasVetted() throws IOException {
    try (TestingServer server = TestingServer.start((request, out) -> {})) {
      net.name("rebind.test", "93.184.216.34").name("rebind.test", "127.0.0.1");
      net.server("93.184.216.34", server);
      Guard guard = net.guard();
      try (Socket socket = guard.connect("rebind.test", 80)) {
        assertThat(socket.isConnected()).isTrue();
      }
      assertThat(net.resolved()).hasSize(1);
      assertThatThrownBy(() -> guard.connect("rebind.test", 80))
          .isInstanceOf(RefusedException.class)
          .hasMessage(
              "rebind.test leads to 127.0.0.1, which is not public: loopback (--allow-host allows"
                  + " it)");
      assertThat(net.dialed()).containsExactly("93.184.216.34");
    }
  }

  @Test
  void connect_someAddressesPrivate_onlyThePublicAreTried() throws IOException {
    try (TestingServer server = TestingServer.start((request, out) -> {})) {
      net.name("mixed.test", "10.0.0.1", "93.184.216.1", "64:ff9b::1", "93.184.216.2");
      net.server("93.184.216.2", server);
      Guard guard = net.guard();
      guard.connect("mixed.test", 80).close();
      assertThat(net.dialed()).containsExactly("93.184.216.1", "93.184.216.2");
      assertThat(guard.lastAttempt("mixed.test", 80).orElseThrow().address().orElseThrow())
          .hasToString("/93.184.216.2");
    }
  }

  @Test
  void connect_insideNames_refusedUnresolved() {
    for (String name :
        List.of("localhost", "LOCALHOST.", "a.localhost", "db.internal", "x.local")) {
      assertThatThrownBy(() -> net.guard().connect(name, 80))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("inside a network");
    }
    assertThat(net.resolved()).isEmpty();
  }

  @Test
  void connect_allowedByName_passes() throws IOException {
    net.name("wiki.internal", "10.1.1.1");
    Guard guard = new Guard(net, net, AllowedHosts.of(List.of("Wiki.internal:8080", "[::1]")));
    assertThat(guard.vet(Target.parse("http://wiki.internal:8080/"))).hasSize(1);
    assertThat(guard.vet(Target.parse("http://[::1]:99/"))).hasSize(1);
    assertThatThrownBy(() -> guard.vet(Target.parse("http://wiki.internal/")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> guard.vet(Target.parse("http://10.1.1.1:8080/")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void allowedHosts_notAHost_saysWhatToGive() {
    assertThatThrownBy(() -> AllowedHosts.of(List.of("user@host")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("--allow-host: ")
        .hasMessageEndingWith("give a host, or host:port, as intranet:8080");
  }
}
