using Kubewright.Core.Application.Routes;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7206_ProbeOfRefusedHostTests
{
    private static readonly ApplicationRoutes Mapped = new() { Endpoints = [Routes.Endpoint("/healthz")] };

    [Fact]
    public void Reports_AddressOfThePod() => Assert.Equal(
        "Deployment 'orders' probes '/healthz' of container 'api' (livenessProbe) for the pod's address, but Shop.Orders lets only 'orders.example.com' and "
        + "'localhost' through "
            + "(AllowedHosts in appsettings.json), so the answer is 400 and the probe fails; write a Host header in the probe's httpHeaders",
        Assert.Single(ManifestVerifier.Verify(
            Routes.Probing("{ path: {|KW7206:/healthz|}, port: http }"),
            Routes.Application(Mapped, """{ "AllowedHosts": "orders.example.com;localhost" }"""))).Message);

    [Theory]
    [InlineData("*")]
    [InlineData("orders.example.com;*")]
    [InlineData("[::]")]
    [InlineData("")]
    public void Ignores_AllHosts(string hosts) =>
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"), Routes.Application(Mapped, $$"""{ "AllowedHosts": "{{hosts}}" }"""));

    [Fact]
    public void Ignores_HostThatTheProbeWrites() =>
        ManifestVerifier.Verify(
            Routes.Probing("{ path: /healthz, port: http, httpHeaders: [{ name: Host, value: orders.example.com }] }"),
            Routes.Application(Mapped, """{ "AllowedHosts": "*.example.com" }"""));

    [Fact]
    public void Ignores_CodeThatChoosesHosts() =>
        ManifestVerifier.Verify(
            Routes.Probing("{ path: /healthz, port: http }"),
            Routes.Application(Mapped with { ChoosesHosts = true }, """{ "AllowedHosts": "orders.example.com" }"""));

    [Fact]
    public void Ignores_EnvironmentThatLetsAllThrough() =>
        ManifestVerifier.Verify(
            Routes.Probing("{ path: /healthz, port: http }", "[{ name: AllowedHosts, value: '*' }]"),
            Routes.Application(Mapped, """{ "AllowedHosts": "orders.example.com" }"""));
}
