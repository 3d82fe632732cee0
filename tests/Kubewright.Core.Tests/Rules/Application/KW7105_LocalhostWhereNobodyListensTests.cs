using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7105_LocalhostWhereNobodyListensTests
{
    private const string ConnectionString = "Host={|KW7105:localhost|};Port=5432;Database=orders";

    [Fact]
    public void Reports_ConnectionString() => ManifestVerifier.VerifyMessage(
        Client.With(ConnectionString, name: "ConnectionStrings__Orders"),
        "KW7105",
        Severity.Warning,
        "ConnectionStrings__Orders of Deployment 'web' connects to localhost, which is port 5432 of its own pod, where nothing else runs and container 'web' "
        + "declares 8080 only");

    [Fact]
    public void Reports_UrlOfAnUnknownServer_AsInformation() =>
        Assert.Equal(Severity.Info, Assert.Single(ManifestVerifier.Verify(Client.With("http://{|KW7105:localhost|}:5001"))).Severity);

    [Fact]
    public void Reports_UrlWhereItIsKnownWhoListens()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Client.With("http://{|KW7105:127.0.0.1|}:5001"), Client.Application()));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "ORDERS_URL of Deployment 'web' connects to 127.0.0.1, which is port 5001 of its own pod, where nothing else runs and Web listens on 8080 "
                + "(image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Fact]
    public void Reports_ConfigMapWithItsReader()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Client.With("x", more: "").Replace("          env:\n", "          envFrom: [{ configMapRef: { name: web } }]\n          env:\n",
                StringComparison.Ordinal)
                + Client.ConfigMap("amqp://{|KW7105:localhost|}", "Rabbit")));
        Assert.Equal(
            "Rabbit of ConfigMap 'web', read by Deployment 'web', connects to localhost, which is port 5672 of its own pod, where nothing else runs and "
            + "container 'web' declares 8080 only",
            finding.Message);
    }

    [Fact]
    public void Reports_SettingsThatNothingHides()
    {
        var finding = Assert.Single(ManifestVerifier.Check(
            null,
            [Client.Application("""{ "ConnectionStrings": { "Orders": "Server=localhost;Database=orders" } }""")],
            ("k8s.yaml", Client.With("x"))));
        Assert.Equal(("KW7105", "localhost", Severity.Warning), (finding.Id, finding.Span.Text, finding.Severity));
    }

    [Theory]
    [InlineData("Seq:Url", false, Severity.Info)]
    [InlineData("ReverseProxy:Clusters:c:Destinations:d:Address", false, Severity.Warning)]
    [InlineData("Seq:Url", true, Severity.Warning)]
    public void Reports_UrlsOfSettings(string key, bool isOfProduction, Severity severity)
    {
        var settings = $"{{ \"{key}\": \"http://localhost:5341\" }}";
        var application = isOfProduction ? Client.Application(null, settings) : Client.Application(settings);
        var finding = Assert.Single(ManifestVerifier.Check(null, [application], ("k8s.yaml", Client.With("x"))));
        Assert.Equal(("KW7105", severity), (finding.Id, finding.Severity));
    }

    [Fact]
    public void Reports_ConnectionStringOfAnApplicationThatServesNothing()
    {
        var application = Client.Application() with { IsWeb = false };
        var worker = Client.With(ConnectionString, name: "ConnectionStrings__Orders")
            .Replace("          ports:\n            - name: http\n              containerPort: 8080\n", "", StringComparison.Ordinal)
            .Replace("          readinessProbe:\n            tcpSocket:\n              port: http\n", "", StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, Assert.Single(ManifestVerifier.Verify(worker, application)).Severity);
        Assert.Equal(Severity.Info, Assert.Single(ManifestVerifier.Verify(worker)).Severity);
    }

    [Fact]
    public void Ignores_SettingsThatASecretMayHide() => Assert.Empty(ManifestVerifier.Check(
        null,
        [Client.Application("""{ "ConnectionStrings": { "Orders": "Server=localhost;Database=orders" } }""")],
        ("k8s.yaml", Client.With("x").Replace("          env:\n", "          envFrom: [{ secretRef: { name: web } }]\n          env:\n",
            StringComparison.Ordinal)))
        .Where(finding => finding.Id == "KW7105"));

    [Fact]
    public void Ignores_SettingsForDevelopers() => Assert.Empty(ManifestVerifier.Check(
        null,
        [Client.Application() with { Settings =
            [Kubewright.Core.Application.Settings.SettingsFile.Read(new("appsettings.Development.json", """{ "Url": "http://localhost:1" }"""))] }],
        ("k8s.yaml", Client.With("Development", name: "ASPNETCORE_ENVIRONMENT"))));

    [Fact]
    public void Ignores_ConfigMapThatNobodyReads() => ManifestVerifier.Verify(Client.ConfigMap("amqp://localhost"));

    [Theory]
    [InlineData("http://localhost:8080/healthz")]
    [InlineData("http://localhost:3500")]
    [InlineData("localhost")]
    [InlineData("tcp://localhost")]
    public void Ignores_OwnAndUnknownPorts(string value) => ManifestVerifier.Verify(Client.With(value));

    [Theory]
    [InlineData("{ dapr.io/enabled: 'true', dapr.io/app-id: web, dapr.io/app-port: '8080' }")]
    [InlineData("{ linkerd.io/inject: enabled }")]
    [InlineData("{ sidecar.istio.io/inject: 'true' }")]
    public void Ignores_PodsWithInjectedContainers(string annotations) =>
        ManifestVerifier.Verify(Client.With("http://localhost:5001", annotations: annotations));

    [Fact]
    public void Ignores_PodsWithSidecars() => ManifestVerifier.Verify(Client.With("http://localhost:5001").Replace(
        "      containers:\n",
        "      containers:\n        - name: proxy\n          image: envoyproxy/envoy:v1\n          ports: [{ containerPort: 9901 }]\n",
        StringComparison.Ordinal));

    [Fact]
    public void Ignores_TheServerItself() => ManifestVerifier.Verify(Client.With("postgres://localhost:5432/shop", image: "postgres:17"));

    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("GRPC_LISTEN_ADDRESS")]
    [InlineData("Kestrel__Endpoints__Admin__Url")]
    public void Ignores_WhereItListens(string name) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("manifest.yaml", Client.With("http://localhost:5001", name: name))),
        finding => finding.Id == "KW7105");

    [Theory]
    [InlineData("App:SelfUrl")]
    [InlineData("App:ClientUrl")]
    [InlineData("App:ServerRootAddress")]
    [InlineData("OpenIddict:Applications:Shop_App:RootUrl")]
    [InlineData("SpaClient")]
    [InlineData("WebhooksWebClient")]
    [InlineData("BaseUrl")]
    [InlineData("AppSettings:BaseUrl")]
    [InlineData("AppSettings:SiteUrl")]
    [InlineData("FrontendUrl")]
    [InlineData("WebAppUrl")]
    [InlineData("SpaProxyServerUrl")]
    [InlineData("OpenApi:ServerUrl")]
    [InlineData("PasswordResetLink")]
    [InlineData("Stripe:SuccessUrl")]
    [InlineData("PicBaseUrl")]
    [InlineData("WebUI")]
    [InlineData("IdentityUrlExternal")]
    [InlineData("PublicIdentityUrl")]
    public void Ignores_WhatBrowsersAndLinksAreGiven(string key)
    {
        var parts = key.Split(':');
        var settings = string.Concat(parts.Select(part => $"{{ \"{part}\": ")) + "\"http://localhost:4200\"" + string.Concat(parts.Select(_ => " }"));
        Assert.Empty(ManifestVerifier.Check(null, [Client.Application(settings)], ("k8s.yaml", Client.With("x"))));
    }

    [Theory]
    [InlineData("OrdersClient:BaseUrl")]
    [InlineData("Services:Orders:Url")]
    [InlineData("OrdersApiUrl")]
    [InlineData("Serilog:Args:ServerUrl")]
    [InlineData("WebApi:BaseAddress")]
    public void Reports_WhatIsCalled(string key)
    {
        var parts = key.Split(':');
        var settings = string.Concat(parts.Select(part => $"{{ \"{part}\": ")) + "\"http://localhost:4200\"" + string.Concat(parts.Select(_ => " }"));
        Assert.Equal("KW7105", Assert.Single(ManifestVerifier.Check(null, [Client.Application(settings)], ("k8s.yaml", Client.With("x")))).Id);
    }

    [Theory]
    [InlineData("BASKET_URL")]
    [InlineData("SHOP_Basket__Url")]
    public void Ignores_SettingsThatAVariableOfNearlyTheSameNameMayHide(string name) => Assert.Empty(ManifestVerifier.Check(
        null,
        [Client.Application("""{ "Basket": { "Url": "http://localhost:7000" } }""")],
        ("k8s.yaml", Client.With("http://basket", name: name))));

    [Fact]
    public void Ignores_WhatIsSwitchedOff() => Assert.Empty(ManifestVerifier.Check(
        null,
        [Client.Application("""{ "Elastic": { "Enabled": false, "Url": "http://localhost:9200" } }""")],
        ("k8s.yaml", Client.With("x"))));

    [Theory]
    [InlineData("labels: { istio-injection: enabled }", "default", false)]
    [InlineData("annotations: { linkerd.io/inject: enabled }", "default", false)]
    [InlineData("labels: { istio-injection: enabled }", "shop", true)]
    [InlineData("labels: { team: orders }", "default", true)]
    public void Ignores_NamespaceIntoWhosePodsContainersAreInjected(string metadata, string @namespace, bool isReported) => Assert.Equal(
        isReported,
        Ids(Client.With("http://localhost:5001") + $"apiVersion: v1\nkind: Namespace\nmetadata: {{ name: {@namespace}, {metadata} }}\n").Contains("KW7105"));

    [Theory]
    [InlineData("{ sidecar.example.com/agent: 'true' }")]
    [InlineData("{ istio.io/rev: stable }")]
    [InlineData("{ dapr.io/config: x }")]
    [InlineData("{ example.com/INJECT: x }")]
    public void Ignores_AnnotationsThatSpeakOfSidecars(string annotations) =>
        Assert.DoesNotContain("KW7105", Ids(Client.With("http://localhost:5001", annotations: annotations)));

    [Theory]
    [InlineData("http://localhost:50001")]
    [InlineData("http://localhost:50002")]
    public void Ignores_PortsOfDapr(string value) => Assert.DoesNotContain("KW7105", Ids(Client.With(value)));

    [Theory]
    [InlineData("      containers:\n", "      hostNetwork: true\n      containers:\n")]
    [InlineData("      containers:\n", "      initContainers: [{ name: proxy, image: x, restartPolicy: Always }]\n      containers:\n")]
    [InlineData("          env:\n", "          command: [sh, start.sh]\n          env:\n")]
    [InlineData("containerPort: 8080", "containerPort: ${PORT}")]
    [InlineData("image: shop/web:1.4", "image: ${IMAGE}")]
    [InlineData("image: shop/web:1.4", "image: shop/web-PROXY:1.4")]
    public void Ignores_PodsInWhichSomethingElseMayListen(string written, string other) =>
        Assert.DoesNotContain("KW7105", Ids(Client.With("http://localhost:5001").Replace(written, other, StringComparison.Ordinal)));

    [Fact]
    public void Reports_AsInformationAtMost_WhereAPatchIsNotHere() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Client.With("http://localhost:5001")),
            ("kustomization.yaml", "patches: [{ path: sidecar.yaml }]\nresources: [a.yaml]")),
        finding => finding is { Id: "KW7105", Severity: not Severity.Info });

    private static IEnumerable<string> Ids(string text) => ManifestVerifier.Check(null, ("a.yaml", text)).Select(finding => finding.Id);
}
