using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6005_AttributeRepeatedTests
{
    [Theory]
    [InlineData("""[Resources(CpuRequest = "1")] [{|KW6005:Resources|}(MemoryLimit = "1Gi")]""",
        "Container 'api' has [Resources] already, so these are ignored; write them in one attribute")]
    [InlineData("""[Probe(ProbeKind.Liveness, PortNumber = 80)] [Probe({|KW6005:ProbeKind.Liveness|}, PortNumber = 81)]""",
        "Container 'api' has a liveness probe already, so this one is ignored")]
    [InlineData("""[Label({|KW6005:"tier"|}, "a")] [Label("tier", "b")]""", "The label 'tier' is set again below, so this value is ignored")]
    [InlineData("""[Annotation({|KW6005:"a"|}, "1")] [Annotation("a", "2")]""", "The annotation 'a' is set again below, so this value is ignored")]
    [InlineData("""[Service(Type = ServiceType.Headless)] [Service({|KW6005:"orders"|})]""",
        "The class describes Service 'orders' already, so this one is ignored; give it a name of its own")]
    public Task Reports_WhatIsSaidTwice(string attributes, string message) => ClassVerifier.VerifyMessageAsync(
        $$"""[Deployment("orders")] [Container("api", "shop/orders:1.4")] {{attributes}} partial class App;""",
        message);

    [Fact]
    public Task Ignores_WhatDiffers() => ClassVerifier.VerifyAsync("""
        [Deployment("orders")]
        [Container("api", "shop/orders:1.4")]
        [Resources(CpuRequest = "1")]
        [Probe(ProbeKind.Liveness, PortNumber = 80)]
        [Probe(ProbeKind.Readiness, PortNumber = 80)]
        [Container("proxy", "shop/proxy:1")]
        [Resources(CpuRequest = "1", Container = "proxy")]
        [Label("tier", "a")]
        [Label("team", "a")]
        [Annotation("a", "1")]
        [Annotation("a", "1", On = AnnotationTarget.Pods)]
        partial class App;
        """);
}
