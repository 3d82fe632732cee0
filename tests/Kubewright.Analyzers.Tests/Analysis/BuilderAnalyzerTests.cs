using System.Text.RegularExpressions;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Rules.Builders;
using Kubewright.Testing;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>What chains of calls build is checked while they are typed.</summary>
public sealed class BuilderAnalyzerTests
{
    private const string Api = """c => c.Image("shop/orders:1.4").Port("http", 8080)""";

    [Theory]
    [InlineData("""new Deployment("orders").Container("api", c => c.Image("a:1").Port("http", {|KW2013:70000|}))""")]
    [InlineData("""new Deployment("orders").Container("api", c => c.Image("a:1").Port({|KW2022:"HTTP"|}, 8080))""")]
    [InlineData("""new Deployment({|KW5009:"Orders"|}).Container("api", c => c.Image("a:1"))""")]
    [InlineData("""new Deployment("orders").Container({|KW5202:"my_api"|}, c => c.Image("a:1"))""")]
    [InlineData("""new Deployment("orders").Label({|KW1007:"app name"|}, "orders").Container("api", c => c.Image("a:1"))""")]
    [InlineData("""new Deployment("orders").Annotation("a", "b").Label("app", {|KW1008:"my app"|}).Container("api", c => c.Image("a:1"))""")]
    [InlineData("""new Deployment("orders").PodLabel({|KW1007:"-app"|}, {|KW1008:"my app"|}).Container("api", c => c.Image("a:1"))""")]
    [InlineData("""new Deployment("orders").Selector("app", {|KW1008:"my app"|}).Container("api", c => c.Image("a:1"))""")]
    [InlineData("""new ClusterIPService("orders").Selector({|KW1007:"app name"|}, "orders").Port("http", 80)""")]
    [InlineData("""new ConfigMap("settings").Annotation({|KW1009:"a b"|}, "c")""")]
    [InlineData("""new Deployment("orders").Container("api", c => c.Image("a:1").Mount({|KW5204:"settings"|}, "/etc/orders"))""")]
    [InlineData("""new Deployment("orders").Container("api", c => c.Image("a:1").Port("http", 8080).ReadinessProbe(p => p.HttpGet("/", {|KW2051:"htpp"|})))""")]
    [InlineData("""new CronJob("cleanup").Schedule({|KW5223:"every day"|}).Container("c", c => c.Image("a:1"))""")]
    [InlineData("""new Job("import").Container("c", c => c.Image("a:1")).PodSpec(p => p.RestartPolicy({|KW5211:RestartPolicy.Always|}))""")]
    [InlineData("""new NodePortService("orders").Selector("app", "orders").Port("http", 80).NodePort("http", {|KW2014:80|})""")]
    [InlineData("""new Deployment("orders").Container("api", c => c.Image("a:1").Env({|KW5210:"A=B"|}, "c"))""")]
    public Task Reports_WhatACallSays(string chain) => ClassVerifier.VerifyAsync(Method("_ = " + chain + ";"));

    [Fact]
    public Task Reports_ThroughLocals() => ClassVerifier.VerifyAsync(Method("""
        var port = 70000;
        const string volume = "settings";
        var orders = new Deployment("orders");
        orders.Container("api", c => c.Image("a:1").Port("http", {|KW2013:port|}));
        orders.Container("api", c => c.Mount({|KW5204:volume|}, "/etc/orders"));
        """));

    [Theory]
    [InlineData("""ports => ports.Port({|KW6020:"htpp"|}, 80)""")]
    [InlineData("""ports => ports.Port("http", 80).Port({|KW6020:9090|}, 9090)""")]
    public Task Reports_PortsThatNothingDeclares(string ports) => ClassVerifier.VerifyAsync(Method(
        "var orders = new Deployment(\"orders\").Container(\"api\", " + Api + "); var service = Services.Expose(orders, " + ports + ");"));

    [Theory]
    [InlineData("_ = new Deployment(\"orders\").Container(\"api\", " + Api + ");")]
    [InlineData("var orders = new Deployment(\"orders\").Container(\"api\", c => c.Image(\"a:1\").Mount(\"data\", \"/data\")); orders.Volume(\"data\", v => "
        + "v.EmptyDir());")]
    [InlineData("var orders = new Deployment(\"orders\").Container(\"api\", c => c.Image(\"a:1\").Mount(\"data\", \"/data\")); Change(orders);")]
    [InlineData("var orders = new Deployment(\"orders\").Container(\"api\", c => c.Image(\"a:1\").Mount(\"data\", \"/data\")); if (orders.IsSet) { "
        + "orders.Volume(\"data\", v => v.EmptyDir()); }")]
    [InlineData("var number = 8080; number += 70000; _ = new Deployment(\"orders\").Container(\"api\", c => c.Image(\"a:1\").Port(\"http\", number));")]
    [InlineData("var orders = new Deployment(\"orders\").Container(\"api\", " + Api
        + "); var service = Services.Expose(orders, ports => ports.Port(\"http\", 80)); _ = new ManifestSet { orders, service }.ToYaml();")]
    [InlineData("var orders = new Deployment(\"orders\"); Change(orders); _ = Services.Expose(orders, ports => ports.Port(\"http\", 80));")]
    public Task Ignores_WhatIsRightOrNotKnown(string statements) => ClassVerifier.VerifyAsync(Method(statements));

    [Fact]
    public async Task Ignores_NodePortsOfTheCluster()
    {
        var project = ClassVerifier.Project with { Code = "using Kubewright;\n" + Method("_ = new NodePortService(\"a\").Selector(\"app\", \"a\").Port(\"http\", 80).NodePort(\"http\", 8080);") };

        Assert.Contains(await ClassVerifier.AnalyzeAsync(project), finding => finding.Id == "KW2014");
        Assert.DoesNotContain(await ClassVerifier.AnalyzeAsync(project.With("KubewrightNodePortRange", "8000-9000")), finding => finding.Id == "KW2014");
    }

    [Fact]
    public Task Ignores_BuildersThatAreReturned() => ClassVerifier.VerifyAsync(
        """static class Program { static Deployment Orders() => new Deployment("orders").Container("api", c => c.Image("a:1").Mount("data", "/data")); }""");

    [Theory]
    [InlineData("Bad", true)]
    [InlineData("Good", false)]
    public async Task Page_SaysWhatIsReported(string section, bool isReported)
    {
        foreach (var rule in ChainRules.Descriptors)
        {
            var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Core", "Rules", "Builders", rule.Id + ".md"));
            var code = Regex.Match(page, $@"^## {section}\n.*?^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
            var found = await ClassVerifier.AnalyzeAsync(ClassVerifier.Project with { Code = "using Kubewright;\n" + Method(code) });
            Assert.Equal(isReported, found.Any(diagnostic => diagnostic.Id == rule.Id));
        }
    }

    private static string Method(string statements) =>
        "static class Program { static void Change(Deployment deployment) { } static void Main() { " + statements + " } }";
}
