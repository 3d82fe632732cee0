using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7011_ProbeIsRedirectedTests
{
    private const string Port = "[ { name: ASPNETCORE_HTTPS_PORT, value: '443' } ]";

    [Fact]
    public void Reports_ProbeThatIsRedirectedToADeadPort()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Probing(Port, "path: {|KW7011:/healthz|}, port: 8080"), Redirecting));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.StartsWith(
            "Deployment 'orders' probes '/healthz' of container 'api' (livenessProbe) by HTTP, but Shop.Orders redirects it to HTTPS on 443 "
            + "(ASPNETCORE_HTTPS_PORT of container 'api')",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "path: /healthz, port: 8080")]
    [InlineData(Port, "path: /healthz, port: 8080, host: example.com")]
    [InlineData(Port, "path: /healthz, port: 8080, httpHeaders: [ { name: X-Forwarded-Proto, value: https } ]")]
    [InlineData("[ { name: ASPNETCORE_HTTPS_PORT, value: '8080' } ]", "path: /healthz, port: 8080")]
    [InlineData("[ { name: ASPNETCORE_HTTPS_PORT, valueFrom: { secretKeyRef: { name: a, key: b } } } ]", "path: /healthz, port: 8080")]
    [InlineData("[ { name: ASPNETCORE_HTTPS_PORT, value: '443' }, { name: ASPNETCORE_ENVIRONMENT, value: Development } ]", "path: /healthz, port: 8080")]
    public void Ignores_WhatIsNotRedirectedOrSomebodyAnswers(string env, string probe) => ManifestVerifier.Verify(Probing(env, probe), Redirecting);

    [Fact]
    public void Ignores_CodeThatDoesNotRedirect() => ManifestVerifier.Verify(Probing(Port, "path: /healthz, port: 8080"), Orders.Application());

    private static ApplicationFacts Redirecting { get; } =
        Orders.Application(code: new CodeListening { HttpsRedirection = new SourceFile("Program.cs", "app.UseHttpsRedirection();").All });

    private static string Probing(string env, string probe) =>
        Orders.Deployment(env: env).Replace("---", $"          livenessProbe: {"{"} httpGet: {"{"} {probe} {"}"} {"}"}\n---", StringComparison.Ordinal);
}
