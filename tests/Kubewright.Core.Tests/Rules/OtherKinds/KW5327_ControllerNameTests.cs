using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Workloads;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5327_ControllerNameTests
{
    [Fact]
    public void Reports_NameWithoutDomain() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: "managedBy: {|KW5327:kueue|}"),
        "KW5327",
        Severity.Error,
        "Job 'migrate': 'spec.managedBy' is 'kueue', which needs a domain and a path, as in example.com/controller");

    [Theory]
    [InlineData("{|KW5327:nginx|}")]
    [InlineData("{|KW5327:Example.com/nginx|}")]
    [InlineData("{|KW5327:example.com/a b|}")]
    [InlineData("{|KW5327:/nginx|}")]
    public void Reports_ControllerOfAClass(string name) => ManifestVerifier.Verify(ClassOf(name));

    [Theory]
    [InlineData("k8s.io/ingress-nginx")]
    [InlineData("example.com/a/b~c")]
    [InlineData("${CONTROLLER}")]
    public void Ignores_ControllerOfAClass(string name) => ManifestVerifier.Verify(ClassOf(name));

    private static string ClassOf(string name) =>
        $"apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata:\n  name: nginx\nspec:\n  controller: {name}\n";
}
