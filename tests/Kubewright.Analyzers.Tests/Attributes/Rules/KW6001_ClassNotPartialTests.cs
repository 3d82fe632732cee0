using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6001_ClassNotPartialTests
{
    [Fact]
    public Task Reports_ClassesWithoutPartial() => ClassVerifier.VerifyMessageAsync(
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] internal static class {|KW6001:App|};""",
        "'App' describes Deployment 'orders' but is not partial, so its builders cannot be added to it; add 'partial'");

    [Fact]
    public Task Reports_ClassesAroundIt() => ClassVerifier.VerifyMessageAsync(
        """class {|KW6001:Shop|} { [Job("import")] [Container("main", "shop/import:1")] partial class App; }""",
        "'Shop' contains 'App', which describes Job 'import', but is not partial, so its builders cannot be added to it; add 'partial'");

    [Fact]
    public Task Reports_ClassesThatOnlyTheirFileKnows() => ClassVerifier.VerifyMessageAsync(
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] file static partial class {|KW6001:App|};""",
        "'App' describes Deployment 'orders' but is local to its file, so its builders cannot be added to it; remove 'file'");

    [Fact]
    public Task Fixes_ByMakingItPartial() => ClassVerifier.VerifyFixAsync(
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] internal static class {|KW6001:App|};""",
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] internal static partial class App;""");

    [Fact]
    public Task Ignores_PartialClassesAndOthers() => ClassVerifier.VerifyAsync("""
        partial class Shop { [Job("import")] [Container("main", "shop/import:1")] partial class App; }
        [System.Obsolete] class Other;
        """);
}
