package dev.webexplorer.browser.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.TestingCertificate;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
  @TempDir Path folder;

  @Test
  void fetch_overTls_pinnedVettedAndVerified() throws Exception {
    SSLContext context = TestingCertificate.forName("secure.test", folder);
    TestingNet net =
        new TestingNet().name("secure.test", "93.184.216.40").name("secure.test", "10.0.0.1");
    net.name("wrong.test", "93.184.216.40");
    try (TestingServer server =
            TestingServer.start(
                context.getServerSocketFactory(),
                (request, out) ->
                    out.write(
                        request.path().equals("/in")
                            ? TestingServer.redirect("https://inside.test/")
                            : TestingServer.html("secret line")));
        GuardProxy proxy = GuardProxy.start(net.guard());
        HttpTransport transport =
            new HttpTransport(proxy, Identity.ANONYMOUS, Limits.DEFAULT, context);
        HttpTransport strict = new HttpTransport(proxy, Identity.ANONYMOUS, Limits.DEFAULT)) {
      net.server("93.184.216.40", server).name("inside.test", "192.168.7.7");
      Exchange.Answered answer =
          (Exchange.Answered) transport.exchange(target("secure.test/"), HttpTransport.noFields());
      assertThat(new String(answer.body().array(), StandardCharsets.UTF_8))
          .isEqualTo("secret line");
      assertThat(answer.address().orElseThrow()).hasToString("/93.184.216.40");

      assertThat(refusal(transport, "secure.test/again"))
          .isEqualTo(
              new Outcome(
                  Outcome.Status.REFUSED,
                  "secure.test leads to 10.0.0.1, which is not public: private (--allow-host"
                      + " allows it)"));
      assertThat(refusal(transport, "wrong.test/").status()).isEqualTo(Outcome.Status.FAILED);
      assertThat(refusal(strict, "wrong.test/").detail()).contains("certif");
      assertThat(net.dialed()).containsOnly("93.184.216.40");
    }
  }

  private static Target target(String rest) throws Exception {
    return Target.parse("https://" + rest);
  }

  private static Outcome refusal(Transport transport, String rest) throws Exception {
    return ((Exchange.Unanswered) transport.exchange(target(rest), HttpTransport.noFields()))
        .outcome();
  }
}
