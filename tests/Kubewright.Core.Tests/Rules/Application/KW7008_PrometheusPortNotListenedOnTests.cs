using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7008_PrometheusPortNotListenedOnTests
{
    [Fact]
    public void Reports_PortThatNobodyListensOn()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment(annotations: "{ prometheus.io/scrape: 'true', prometheus.io/port: {|KW7008:'80'|} }"),
            Orders.Application()));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' has Prometheus scrape port 80, but Shop.Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:8.0, "
            + "Dockerfile line 1)",
            finding.Message);
    }

    [Theory]
    [InlineData("{ prometheus.io/scrape: 'true', prometheus.io/port: '8080' }")]
    [InlineData("{ prometheus.io/scrape: 'false', prometheus.io/port: '80' }")]
    [InlineData("{ prometheus.io/scrape: 'true', prometheus.io/port: '${PORT}' }")]
    [InlineData("{ prometheus.io/port: '80' }")]
    public void Ignores_WhatIsRightOrNotAsked(string annotations) => ManifestVerifier.Verify(Orders.Deployment(annotations: annotations), Orders.Application());

    [Fact]
    public void Ignores_LibraryThatListensByItself() => ManifestVerifier.Verify(
        Orders.Deployment(annotations: "{ prometheus.io/scrape: 'true', prometheus.io/port: '9090' }"),
        Orders.Application(code: new CodeListening { Beside = "Orleans.Server" }));

    [Fact]
    public void Fixes_ThePort() => Assert.Equal(
        "'8080'",
        Assert.Single(Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment(annotations: "{ prometheus.io/scrape: 'true', prometheus.io/port: {|KW7008:'80'|} }"),
            Orders.Application())).Fix!.Edits).NewText);
}
