using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7101_HostIsNotAServiceTests
{
    [Fact]
    public void Reports_MisspeltHost() => ManifestVerifier.VerifyMessage(
        Client.With("http://{|KW7101:ordres|}/api") + Client.Orders(),
        "KW7101",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' names host 'ordres', but there is no Service 'ordres' in namespace 'default'; did you mean 'orders'?");

    [Theory]
    [InlineData("http://{|KW7101:order|}")]
    [InlineData("https+http://{|KW7101:oders|}")]
    [InlineData("'{|KW7101:ordrs|}:80'")]
    [InlineData("Host={|KW7101:odrers|};Database=shop")]
    [InlineData("amqp://guest:$(PASSWORD)@{|KW7101:orderz|}:5672/")]
    public void Reports_MisspeltHostInEachForm(string value) => ManifestVerifier.Verify(Client.With(value) + Client.Orders());

    [Fact]
    public void Reports_HostAloneWhereTheNameSaysThatItIsOne() =>
        ManifestVerifier.Verify(Client.With("{|KW7101:ordres|}", name: "ORDERS_HOST") + Client.Orders());

    [Fact]
    public void Reports_ConfigMap() => ManifestVerifier.Verify(Client.ConfigMap("http://{|KW7101:ordres|}") + Client.Orders());

    [Theory]
    [InlineData("http://{|KW7101:ordres.shop|}")]
    [InlineData("http://{|KW7101:orders.shpo.svc|}")]
    [InlineData("http://{|KW7101:ordres.shop.svc.cluster.local|}:80")]
    public void Reports_WholeNames(string value) => ManifestVerifier.Verify(Client.With(value) + Client.Orders(ns: "shop"));

    [Fact]
    public void Reports_NameOfTheWorkloadInPlaceOfTheService() => ManifestVerifier.VerifyMessage(
        Client.With("http://{|KW7101:orders-api|}") + Client.Orders(name: "sales"),
        "KW7101",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' names host 'orders-api', but only Services have names, and the one of Deployment 'orders-api' is called 'sales'");

    [Fact]
    public void Reports_WholeNameOfANamespaceInScope_AsInformation() => ManifestVerifier.VerifyMessage(
        Client.With("http://{|KW7101:billing.shop.svc|}") + Client.Orders(ns: "shop"),
        "KW7101",
        Severity.Info,
        "ORDERS_URL of Deployment 'web' names host 'billing.shop.svc', but there is no Service 'billing' in namespace 'shop'; it may be deployed from "
        + "elsewhere");

    [Fact]
    public void Reports_AnyHostInAClosedWorld() =>
        ManifestVerifier.Verify(Client.With("http://{|KW7101:billing|}") + Client.Orders(), new CheckOptions { ClosedWorld = true });

    [Fact]
    public void Reports_Settings()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, [Client.Application("""{ "Orders": { "Url": "http://ordres" } }""")],
                ("k8s.yaml", Client.With("x") + Client.Orders())));
        Assert.Equal("KW7101", finding.Id);
        Assert.Equal("appsettings.json", finding.Span.File.Path);
        Assert.Equal("ordres", finding.Span.Text);
        Assert.StartsWith("Orders:Url in Deployment 'web' names host 'ordres'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ignores_SettingThatAVariableHides() => Assert.Empty(
        ManifestVerifier.Check(
            null,
            [Client.Application("""{ "Orders": { "Url": "http://ordres" } }""")],
            ("k8s.yaml", Client.With("http://orders", name: "Orders__Url") + Client.Orders())));

    [Fact]
    public void Ignores_SettingThatTheOneOfTheEnvironmentHides() => Assert.Empty(
        ManifestVerifier.Check(
            null,
            [Client.Application("""{ "OrdersUrl": "http://ordres" }""", """{ "OrdersUrl": "http://orders" }""")],
            ("k8s.yaml", Client.With("x") + Client.Orders())));

    [Fact]
    public void Reports_DefaultInCodeThatNothingHides()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, [Client.Application(null, null, Client.Url("http://ordres", "Orders:Url"))],
                ("k8s.yaml", Client.With("x") + Client.Orders())));
        Assert.Equal(("KW7101", "ordres", "Program.cs"), (finding.Id, finding.Span.Text, finding.Span.File.Path));
    }

    [Theory]
    [InlineData("Orders__Url", "Orders:Url", false)]
    [InlineData("ORDERS_URL", "ORDERS_URL", true)]
    public void Ignores_DefaultInCodeThatAVariableHides(string variable, string key, bool isVariable) => Assert.Empty(
        ManifestVerifier.Check(
            null,
            [Client.Application(null, null, Client.Url("http://ordres", key, isVariable))],
            ("k8s.yaml", Client.With("http://orders", name: variable) + Client.Orders())));

    [Theory]
    [InlineData("http://orders")]
    [InlineData("http://Orders")]
    [InlineData("http://billing")]
    [InlineData("http://orders-db")]
    [InlineData("http://orders2")]
    [InlineData("http://ordres.com")]
    [InlineData("https://api.example.com")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://$(ORDERS_SERVICE_HOST):$(ORDERS_SERVICE_PORT)")]
    [InlineData("http://ordres$(SUFFIX)")]
    [InlineData("'http://ordres#{suffix}#'")]
    [InlineData("ordres")]
    [InlineData("s3://ordres")]
    [InlineData("Data Source=ordres.db")]
    [InlineData("billing.other.svc")]
    public void Ignores_WhatMayBeRight(string value) => ManifestVerifier.Verify(Client.With(value) + Client.Orders());

    [Theory]
    [InlineData("AllowedOrigins__0")]
    [InlineData("OIDC_REDIRECT_URI")]
    [InlineData("Kestrel__Endpoints__Http__Url")]
    [InlineData("Jwt__Issuer")]
    [InlineData("HOSTNAME", "ordres")]
    [InlineData("RabbitMQ__VirtualHost", "ordres")]
    [InlineData("APP_HOST", "orders-api")]
    public void Ignores_WhatNobodyConnectsTo(string name, string value = "http://ordres") =>
        ManifestVerifier.Verify(Client.With(value, name: name) + Client.Orders());

    [Theory]
    [InlineData("\n      hostNetwork: true")]
    [InlineData("\n      dnsPolicy: Default")]
    [InlineData("\n      hostAliases: [{ ip: 10.0.0.1, hostnames: [ordres] }]")]
    public void Ignores_PodsWithNamesOfTheirOwn(string more) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("manifest.yaml", Client.With("http://ordres", more: more) + Client.Orders())),
        finding => finding.Id == "KW7101");

    [Fact]
    public void Fixes_OnlyTheHost() => ManifestVerifier.VerifyFix(
        Client.With("'http://{|KW7101:ordres.shop.svc|}:80/api'") + Client.Orders(ns: "shop"),
        "KW7101",
        Client.With("'http://orders.shop.svc:80/api'") + Client.Orders(ns: "shop"));
}
