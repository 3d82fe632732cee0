using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6008_MountSourceTests
{
    [Theory]
    [InlineData(
        "[Mount(\"/etc/orders\", ConfigMap = \"orders\", Secret = {|KW6008:\"db\"|})]",
        "[Mount] takes its files from ConfigMap 'orders' already, so Secret is ignored; write a [Mount] for each")]
    [InlineData(
        "[Mount(\"/var/lib/orders\", Storage = {|KW6008:\"1Gi\"|})]",
        "Storage is claimed by each pod of a StatefulSet, but this is Deployment 'orders', whose pods get an empty directory; name a claim with Claim")]
    [InlineData(
        "[Mount(\"/a\", Name = \"data\")] [Mount(\"/b\", Claim = \"orders\", Name = {|KW6008:\"data\"|})]",
        "The volume 'data' holds an empty directory already, so Claim 'orders' is not mounted; give it another name")]
    public Task Reports_SourcesThatCannotBe(string mounts, string message) => ClassVerifier.VerifyMessageAsync(
        $$"""[Deployment("orders")] [Container("api", "shop/orders:1.4")] {{mounts}} partial class App;""",
        message);

    [Fact]
    public Task Ignores_OneSourceMountedTwice() => ClassVerifier.VerifyAsync("""
        [StatefulSet("orders")]
        [Service(Type = ServiceType.Headless)]
        [Container("api", "shop/orders:1.4")]
        [Container("logs", "shop/logs:1")]
        [Mount("/var/lib/orders", Storage = "1Gi")]
        [Mount("/var/log", Name = "logs")]
        [Mount("/logs", Name = "logs", Container = "logs", ReadOnly = true)]
        [Mount("/etc/orders", ConfigMap = "orders")]
        [Mount("/etc/orders.d/extra.json", ConfigMap = "orders", SubPath = "extra.json")]
        partial class App;
        """);
}
