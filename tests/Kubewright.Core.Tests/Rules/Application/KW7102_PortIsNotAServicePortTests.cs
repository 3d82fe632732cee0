using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7102_PortIsNotAServicePortTests
{
    private const string Headless = "clusterIP: None";

    [Fact]
    public void Reports_TargetPort() => ManifestVerifier.VerifyMessage(
        Client.With("http://orders:{|KW7102:8080|}") + Client.Orders(),
        "KW7102",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' connects to port 8080 of Service 'orders', which is its targetPort; the Service port is 80 ('http')");

    [Fact]
    public void Reports_TargetPortBehindAName() => ManifestVerifier.VerifyMessage(
        Client.With("http://orders:{|KW7102:8080|}") + Client.Orders("[{ port: 80, targetPort: http }]"),
        "KW7102",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' connects to port 8080 of Service 'orders', which is its targetPort; the Service port is 80");

    [Fact]
    public void Reports_NodePort() => ManifestVerifier.VerifyMessage(
        Client.With("http://orders:{|KW7102:30080|}") + Client.Orders("[{ name: http, port: 80, targetPort: 8080, nodePort: 30080 }]", more: "type: NodePort"),
        "KW7102",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' connects to port 30080 of Service 'orders', which is its nodePort, open on the nodes alone; the Service port is 80 "
        + "('http')");

    [Fact]
    public void Reports_DefaultPortOfTheScheme() => ManifestVerifier.VerifyMessage(
        Client.With("http://{|KW7102:orders|}/api") + Client.Orders("[{ name: http, port: 5000, targetPort: http }]"),
        "KW7102",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' connects to port 80 (the default of http) of Service 'orders', which has only 5000 ('http')");

    [Fact]
    public void Reports_PortOfThePodsThatTheServiceDoesNotLeadTo() => ManifestVerifier.VerifyMessage(
        Client.With("http://orders:{|KW7102:8080|}") + Client.Orders("[{ name: http, port: 80, targetPort: {|KW2008:9090|} }]"),
        "KW7102",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' connects to port 8080 of Service 'orders', which has only 80 ('http'); 8080 is the port of its pods");

    [Theory]
    [InlineData("orders:{|KW7102:8080|}")]
    [InlineData("'Host=orders;Port={|KW7102:8080|};Database=x'")]
    [InlineData("'Server=tcp:orders,{|KW7102:8080|};Database=x'")]
    [InlineData("'orders:{|KW7102:6379|},password=x,ssl=false'")]
    [InlineData("http://orders.default.svc.cluster.local:{|KW7102:81|}/")]
    public void Reports_EachForm(string value) => ManifestVerifier.Verify(Client.With(value) + Client.Orders());

    [Fact]
    public void Reports_HeadlessServicePortThatNoPodHas() => ManifestVerifier.VerifyMessage(
        Client.With("http://orders:{|KW7102:90|}")
            + Client.Orders("[{ name: http, port: 8080, targetPort: 8080 }, { name: more, port: 90, targetPort: {|KW3028:8080|} }]", more: Headless),
        "KW7102",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' connects to port 90 of Service 'orders', which is headless, so it reaches the pods themselves, and they listen on "
        + "8080");

    [Fact]
    public void Reports_PortOfASettingBesideTheHost() => ManifestVerifier.VerifyMessage(
        Client.With("orders\n            - name: ORDERS_PORT\n              value: {|KW7102:'8080'|}", name: "ORDERS_HOST") + Client.Orders(),
        "KW7102",
        Severity.Warning,
        "ORDERS_HOST of Deployment 'web' connects to port 8080 of Service 'orders', which is its targetPort; the Service port is 80 ('http')");

    [Fact]
    public void Fixes_PortOfASettingBesideTheHost() => ManifestVerifier.VerifyFix(
        Client.With("orders\n            - name: ORDERS_PORT\n              value: {|KW7102:'8080'|}", name: "ORDERS_HOST") + Client.Orders(),
        "KW7102",
        Client.With("orders\n            - name: ORDERS_PORT\n              value: '80'", name: "ORDERS_HOST") + Client.Orders());

    [Theory]
    [InlineData("orders\n            - name: ORDERS_PORT\n              value: '80'")]
    [InlineData("orders\n            - name: ORDERS_PORT\n              value: $(PORT)")]
    [InlineData("orders\n            - name: PORT\n              value: '8080'")]
    public void Ignores_OtherPortsBesideTheHost(string value) => ManifestVerifier.Verify(Client.With(value, name: "ORDERS_HOST") + Client.Orders());

    [Fact]
    public void Reports_PortOfSettingsBesideTheHost()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(
                null,
                [Client.Application("""{ "Orders": { "Host": "orders", "Port": 8080 } }""")],
                ("k8s.yaml", Client.With("x") + Client.Orders())));
        Assert.Equal(("KW7102", "8080", "80"), (finding.Id, finding.Span.Text, Assert.Single(finding.Fix!.Edits).NewText));
    }

    [Fact]
    public void Ignores_PortOfSettingsThatAVariableHides() => Assert.Empty(
        ManifestVerifier.Check(
            null,
            [Client.Application("""{ "Orders": { "Host": "orders", "Port": 8080 } }""")],
            ("k8s.yaml", Client.With("'80'", name: "Orders__Port") + Client.Orders())));

    [Fact]
    public void Reports_SettingsInAConfigMap() => ManifestVerifier.VerifyMessage(
        Client.With("x") + Client.Orders() + Settings("http://orders:{|KW7102:8080|}/"),
        "KW7102",
        Severity.Warning,
        "Orders:Url in appsettings.json of ConfigMap 'settings' connects to port 8080 of Service 'orders', which is its targetPort; the Service port is 80 "
        + "('http')");

    [Fact]
    public void Fixes_SettingsInAConfigMap() =>
        ManifestVerifier.VerifyFix(Client.Orders() + Settings("http://orders:{|KW7102:8080|}/"), "KW7102", Client.Orders() + Settings("http://orders:80/"));

    [Fact]
    public void Ignores_SettingsInAConfigMapThatAVariableHides() => ManifestVerifier.Verify(
        Client.With("http://orders", name: "Orders__Url", more: "\n      volumes: [{ name: settings, configMap: { name: settings } }]")
            .Replace("          readinessProbe:", "          volumeMounts: [{ name: settings, mountPath: /app/config }]\n          readinessProbe:",
                StringComparison.Ordinal)
            + Client.Orders() + Settings("http://orders:8080/"));

    [Fact]
    public void Reports_Code()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, [Client.Application(null, null, Client.Url("http://orders:8080"))], ("k8s.yaml", Client.With("x") + Client.Orders())));
        Assert.Equal(("KW7102", "8080", "Program.cs"), (finding.Id, finding.Span.Text, finding.Span.File.Path));
        Assert.Equal("BaseAddress in Deployment 'web' connects to port 8080 of Service 'orders', which is its targetPort; the Service port is 80 ('http')",
            finding.Message);
    }

    [Theory]
    [InlineData("http://orders")]
    [InlineData("http://orders:80")]
    [InlineData("http://orders.other:8080")]
    [InlineData("https+http://orders")]
    [InlineData("Server=orders;Database=x")]
    [InlineData("http://orders:$(PORT)")]
    [InlineData("http://localhost:80")]
    public void Ignores_RightOrUnknownPorts(string value) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("manifest.yaml", Client.With(value) + Client.Orders())),
        finding => finding.Id == "KW7102");

    [Theory]
    [InlineData("http://orders:8080")]
    [InlineData("http://orders:9999")]
    public void Ignores_PodPortsOfHeadlessServices(string value) =>
        ManifestVerifier.Verify(Client.With(value) + Client.Orders("[{ name: http, port: 8080, targetPort: 8080 }]", more: Headless));

    [Fact]
    public void Ignores_ExternalName() => ManifestVerifier.Verify(Client.With("http://pay:8080") + """
        apiVersion: v1
        kind: Service
        metadata:
          name: pay
        spec:
          type: ExternalName
          externalName: pay.example.com

        """);

    [Fact]
    public void Fixes_WrittenPort() => ManifestVerifier.VerifyFix(
        Client.With("http://orders:{|KW7102:8080|}/api") + Client.Orders(), "KW7102", Client.With("http://orders:80/api") + Client.Orders());

    [Fact]
    public void Fixes_MissingPort() => ManifestVerifier.VerifyFix(
        Client.With("http://{|KW7102:orders|}/api") + Client.Orders("[{ port: 5000, targetPort: http }]"),
        "KW7102",
        Client.With("http://orders:5000/api") + Client.Orders("[{ port: 5000, targetPort: http }]"));

    [Fact]
    public void Fixes_SchemeOfAServiceThatServesHttp() => ManifestVerifier.VerifyFix(
        Client.With("https://{|KW7102:orders|}/api") + Client.Orders(), "KW7102", Client.With("http://orders/api") + Client.Orders());

    private static string Settings(string url) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          appsettings.json: |
            {
              // For all environments.
              "Logging": { "Level": "Warning" },
              "Orders": { "Name": "orders", "Url": "{{url}}" }
            }

        """;

    [Theory]
    [InlineData("""{ "Services": { "Orders": { "Url": "http://orders:8080" } } }""", true)]
    [InlineData("""{ "Services": { "Orders": { "http": [ "http://10.0.0.1:8080" ] } }, "Orders": { "Url": "http://orders:8080" } }""", false)]
    public void Ignores_NamesThatServiceDiscoveryResolves(string settings, bool isReported) => Assert.Equal(
        isReported,
        ManifestVerifier.Check(null, [Client.Application(settings)], ("k8s.yaml", Client.With("x") + Client.Orders())).Any(finding => finding.Id == "KW7102"));

    [Theory]
    [InlineData("[{ name: http, port: 80, targetPort: 8080 }, { name: metrics, port: 9090, targetPort: 9091 }]", "http://orders:81", "80")]
    [InlineData("[{ name: http, port: 80, targetPort: 8080 }, { name: metrics, port: 9090, targetPort: 9091 }]", "http://orders:9091", "9090")]
    [InlineData("[{ name: http, port: 80, targetPort: 8080 }, { name: metrics, port: 9090, targetPort: 9091 }]", "amqp://orders:81", null)]
    [InlineData("[{ name: web, port: 80, targetPort: 8080 }, { name: metrics, port: 9090, targetPort: 9091 }]", "http://orders:81", null)]
    [InlineData("[{ name: web, port: 81, targetPort: 8080 }]", "https://orders", "https://orders:81")]
    public void Fixes_ByThePortThatWasMeant(string ports, string value, string? corrected)
    {
        var finding = Assert.Single(ManifestVerifier.Check(null, ("a.yaml", Client.With(value) + Client.Orders(ports))), finding => finding.Id == "KW7102");
        Assert.Equal(corrected is null, finding.Fix is null);
        Assert.EndsWith(finding.Fix?.Edits.Single().NewText ?? "", corrected ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_AsInformation_WhereTheServicesNamespaceIsNotStated() => Assert.Equal(
        Severity.Info,
        Assert.Single(
            ManifestVerifier.Check(null, ("a.yaml", Client.With("http://orders.shop.svc:8080") + Client.Orders())),
            finding => finding.Id == "KW7102").Severity);

    [Theory]
    [InlineData("[{ name: http, port: '${PORT}', targetPort: 8080 }]", "type: ClusterIP")]
    [InlineData("[{ name: http, port: 80, targetPort: 8080 }]", "type: ${TYPE}")]
    [InlineData("[{ name: http, port: 80, targetPort: 8080 }]", "clusterIP: ${IP}")]
    [InlineData("[]", "clusterIP: None")]
    public void Ignores_ServiceWhosePortsAreNotKnown(string ports, string spec) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Client.With("http://orders:8081") + Client.Orders(ports, more: spec))),
        finding => finding.Id == "KW7102");

    [Fact]
    public void Ignores_ServiceThatAnOverlayPatches() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("k8s/a.yaml", Client.With("http://orders:8081")), ("k8s/b.yaml", Client.Orders()),
            ("k8s/kustomization.yaml", "patches: [{ path: ports.yaml }]\nresources: [b.yaml]")),
        finding => finding.Id == "KW7102");

    [Fact]
    public void Ignores_HeadlessServiceWhosePodsAreNotKnown()
    {
        var service = Client.Orders("[{ name: http, port: 90, targetPort: 8080 }]", more: Headless);
        Assert.Contains("KW7102", Ids(service));
        Assert.DoesNotContain("KW7102", Ids(service.Replace("app: orders", "app: '${APP}'", StringComparison.Ordinal)));
        Assert.DoesNotContain("KW7102", Ids(service[..service.IndexOf("---", StringComparison.Ordinal)]));
        Assert.DoesNotContain("KW7102", Ids(service.Replace("containerPort: 8080", "containerPort: ${PORT}", StringComparison.Ordinal)));

        static IEnumerable<string> Ids(string service) =>
            ManifestVerifier.Check(null, ("a.yaml", Client.With("http://orders:90") + service)).Select(finding => finding.Id);
    }
}
