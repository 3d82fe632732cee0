using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6002_WorkloadMissingTests
{
    [Fact]
    public Task Reports_AttributesWithoutAWorkload() => ClassVerifier.VerifyMessageAsync(
        """[{|KW6002:Container|}("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] partial class App;""",
        "'App' has [Container] but describes no workload, so nothing is made of it; add [Deployment], [StatefulSet], [DaemonSet], [Job] or [CronJob]");

    [Fact]
    public Task Ignores_ClassesThatDescribeOne() =>
        ClassVerifier.VerifyAsync("""[Container("api", "shop/orders:1.4")] [DaemonSet("logs")] partial class App;""");
}
