package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, this network",
    "10.255.0.1, private",
    "100.64.0.1, carrier-grade NAT",
    "100.127.255.255, carrier-grade NAT",
    "127.8.8.8, loopback",
    "168.63.129.16, cloud metadata",
    "169.254.169.254, link-local or cloud metadata",
    "172.31.255.255, private",
    "192.0.0.192, reserved",
    "192.88.99.1, 6to4 relay",
    "192.168.1.1, private",
    "198.19.0.1, benchmarking",
    "224.0.0.1, multicast",
    "255.255.255.255, reserved",
    "::, reserved",
    "::1, loopback",
    "::127.0.0.1, reserved",
    "::ffff:10.0.0.1, private",
    "64:ff9b::a9fe:a9fe, NAT64",
    "64:ff9b:1::7f00:1, NAT64",
    "fd00:ec2::254, private",
    "fe80::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
    "2001:0:53aa::1, Teredo",
    "2001:10::1, reserved",
    "2002:7f00:1::, 6to4",
    "2001:db8::1, documentation",
    "2606:4700::5efe:7f00:1, ISATAP",
    "4000::1, reserved"
  })
  void refusal_inside_saysWhat(String address, String kind) {
    assertThat(AddressRules.refusal(InetAddress.ofLiteral(address))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "168.63.129.17",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2001:4860:4860::8888",
        "2003::1"
      })
  void refusal_justOutside_none(String address) {
    assertThat(AddressRules.refusal(InetAddress.ofLiteral(address))).isEmpty();
  }

  /** The JDK knows fewer kinds, but what it knows must be refused. */
  @Property
  void refusal_whatTheJdkCallsPrivate_refused(@ForAll @Size(4) byte[] bytes) throws Exception {
    InetAddress address = InetAddress.getByAddress(bytes);
    boolean inside =
        address.isLoopbackAddress()
            || address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || address.isMulticastAddress()
            || address.isAnyLocalAddress();
    assertThat(!inside || AddressRules.refusal(address).isPresent()).isTrue();
  }

  @Property
  void refusal_mappedIpv4_sameAsTheAddress(@ForAll @Size(4) byte[] bytes) throws Exception {
    InetAddress plain = InetAddress.getByAddress(bytes);
    InetAddress mapped = InetAddress.ofLiteral("::ffff:" + plain.getHostAddress());
    assertThat(AddressRules.refusal(mapped)).isEqualTo(AddressRules.refusal(plain));
  }
}
