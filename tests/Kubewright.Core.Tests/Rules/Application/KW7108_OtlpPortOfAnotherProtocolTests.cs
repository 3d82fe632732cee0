using Kubewright.Core.Application;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7108_OtlpPortOfAnotherProtocolTests
{
    private const string Both = "[{ name: otlp-grpc, port: 4317 }, { name: otlp-http, port: 4318 }]";
    private const string Endpoint = "{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://collector:4318' }";

    [Fact]
    public void Reports_GrpcToThePortForHttp()
    {
        var finding = Assert.Single(Check(Endpoint));

        Assert.Equal(("4318", Severity.Warning), (finding.Span.Text, finding.Severity));
        Assert.Equal(
            "OTEL_EXPORTER_OTLP_ENDPOINT of Deployment 'orders' sends telemetry to port 4318 of Service 'collector', which takes OTLP by HTTP, but it is sent "
            + "by gRPC (the default of .NET); "
                + "gRPC goes to 4317, or set OTEL_EXPORTER_OTLP_PROTOCOL to 'http/protobuf'",
            finding.Message);
    }

    [Theory]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://collector:4317' }, { name: OTEL_EXPORTER_OTLP_PROTOCOL, value: http/protobuf }")]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, value: 'http://collector:4318' }, { name: OTEL_EXPORTER_OTLP_TRACES_PROTOCOL, value: grpc }")]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_METRICS_ENDPOINT, value: 'http://collector:4318' }, { name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc }")]
    public void Reports_ProtocolThatAVariableChooses(string env) => Assert.Equal(Severity.Warning, Assert.Single(Check(env)).Severity);

    [Fact]
    public void Reports_AsInformationWhereOtherCodeExports() => Assert.Equal(Severity.Info, Assert.Single(Check(Endpoint, otlp: OtlpExport.NotSeen)).Severity);

    [Theory]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://collector:4317' }")]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://collector:4318' }, { name: OTEL_EXPORTER_OTLP_PROTOCOL, value: http/protobuf }")]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://collector:4318' }, { name: OTEL_EXPORTER_OTLP_PROTOCOL, value: '${PROTOCOL}' }")]
    [InlineData("{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://elsewhere:4318' }")]
    [InlineData("{ name: COLLECTOR_ENDPOINT, value: 'http://collector:4318' }")]
    public void Ignores_WhatFitsOrIsNotKnown(string env) => Assert.Empty(Check(env));

    [Fact]
    public void Ignores_CodeThatChooses() => Assert.Empty(Check(Endpoint, otlp: OtlpExport.Chosen));

    [Theory]
    [InlineData("[{ name: grpc, port: 4318 }]")]
    [InlineData("[{ name: otlp, port: 4318 }]")]
    public void Ignores_PortThatMayTakeIt(string ports) => Assert.Empty(Check(Endpoint, ports));

    [Fact]
    public void Fixes_ByThePortOfTheProtocol() => Assert.Equal("4317", Assert.Single(Assert.Single(Check(Endpoint)).Fix!.Edits).NewText);

    private static IEnumerable<Finding> Check(string env, string ports = Both, OtlpExport otlp = OtlpExport.ByDefault)
    {
        ApplicationFacts application = Orders.Application() with { Code = new ApplicationCode { Urls = new CodeUrls { Otlp = otlp } } };
        var collector = $"---\napiVersion: v1\nkind: Service\nmetadata:\n  name: collector\nspec:\n  clusterIP: 10.0.0.9\n  ports: {ports}\n";
        return ManifestVerifier.Check(null, [application], ("manifest.yaml", Orders.Deployment(env: $"[{env}]") + collector))
            .Where(finding => finding.Id == "KW7108");
    }
}
