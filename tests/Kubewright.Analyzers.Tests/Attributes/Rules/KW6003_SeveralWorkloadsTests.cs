using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6003_SeveralWorkloadsTests
{
    [Fact]
    public Task Reports_TheSecondWorkload() => ClassVerifier.VerifyMessageAsync(
        """[Deployment("orders")] [{|KW6003:Job|}("import")] [Container("api", "shop/orders:1.4")] partial class App;""",
        "'App' describes Deployment 'orders' already, so [Job] is ignored; give it a class of its own");

    [Fact]
    public Task Ignores_OneWorkload() =>
        ClassVerifier.VerifyAsync("""[Deployment("orders")] [Container("api", "shop/orders:1.4")] partial class App;""");
}
