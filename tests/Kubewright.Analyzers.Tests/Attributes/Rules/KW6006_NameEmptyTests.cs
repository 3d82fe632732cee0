using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6006_NameEmptyTests
{
    [Theory]
    [InlineData("Deployment(", ")")]
    [InlineData("StatefulSet(", ")")]
    [InlineData("DaemonSet(", ")")]
    [InlineData("Job(", ")")]
    [InlineData("CronJob(", ", \"0 3 * * *\")")]
    public Task Reports_WorkloadsWithoutAName(string before, string after) => ClassVerifier.VerifyMessageAsync(
        $$"""[{{before}}{|KW6006:""|}{{after}}] [Container("api", "shop/orders:1.4")] partial class App;""",
        $"The name of [{before[..^1]}] is empty, so 'App' describes nothing; write one");

    [Theory]
    [InlineData("[Label({|KW6006:\"\"|}, \"backend\")]", "The key of [Label] is empty, so the manifest lacks it; write one")]
    [InlineData("[Annotation({|KW6006:\"\"|}, \"backend\")]", "The key of [Annotation] is empty, so the manifest lacks it; write one")]
    [InlineData("[Service({|KW6006:\"\"|})] [ServicePort(\"http\", 80)]",
        "The name of [Service] is empty; write one, or leave the argument out to name it after the workload")]
    public Task Reports_PartsWithoutAName(string part, string message) => ClassVerifier.VerifyMessageAsync(
        $$"""[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] {{part}} partial class App;""",
        message);

    [Fact]
    public Task Reports_ConstantsThatAreEmpty() => ClassVerifier.VerifyAsync("""
        [Deployment({|KW6006:Names.Orders|})] [Container("api", "shop/orders:1.4")] partial class App;
        static class Names { public const string Orders = ""; }
        """);

    [Fact]
    public Task Ignores_WhatMayBeEmpty() => ClassVerifier.VerifyAsync("""
        [Deployment("orders")]
        [Label("tier", "")]
        [Container("api", "shop/orders:1.4")]
        [ContainerPort("", 8080)]
        [Env("EMPTY", "")]
        [Service]
        [ServicePort("", 80, TargetPortNumber = 8080)]
        partial class App;
        """);
}
