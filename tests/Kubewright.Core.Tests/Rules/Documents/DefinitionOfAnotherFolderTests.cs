using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Resources;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

/// <summary>
/// What a CustomResourceDefinition refuses is an error where it is deployed with the object. The one of another sample proves less: what the cluster has may
/// be newer.
/// </summary>
public sealed class DefinitionOfAnotherFolderTests
{
    [Theory]
    [InlineData("crd.yaml", Severity.Error)]
    [InlineData("samples/crd.yaml", Severity.Error)]
    [InlineData("samples/queues/crds/crd.yaml", Severity.Error)]
    [InlineData("samples/install/crd.yaml", Severity.Warning)]
    public void Reports_AsLoudAsThePlaceOfTheDefinitionProves(string definition, Severity severity)
    {
        Assert.Equal([severity, severity, severity], Find(definition));
        Assert.Equal([Severity.Error, Severity.Error, Severity.Error], Find(definition, closedWorld: true));
    }

    [Fact]
    public void Reports_Errors_WhereAKustomizationUsesBoth() => Assert.Equal(
        [Severity.Error, Severity.Error, Severity.Error],
        Find("samples/install/crd.yaml", kustomization: ("samples/kustomization.yaml", "resources: [install/crd.yaml, queues/orders.yaml]\n")));

    private static List<Severity> Find(string definition, bool closedWorld = false, (string Path, string Text)? kustomization = null)
    {
        var text = CustomText.Queue("workers: {type: integer, minimum: 1}", "spec:\n  workers: 2").Split("\n---\n")[0] + "\n";
        const string Orders = "apiVersion: example.com/v1\nkind: Queue\nmetadata: { name: orders }\nspec: { workers: 0, className: fast }\n"
            + "---\napiVersion: example.com/v2\nkind: Queue\nmetadata: { name: later }\nspec: { workers: 2 }\n";
        (string Path, string Text)[] files = [(definition, text), ("samples/queues/orders.yaml", Orders)];
        return [.. ManifestVerifier
            .Check(new CheckOptions { ClosedWorld = closedWorld }, kustomization is { } one ? [.. files, one] : files)
            .Where(finding => finding.Id is "KW5101" or "KW5450" or "KW5451")
            .Select(finding => finding.Severity)];
    }
}
