using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules;

/// <summary>Which rules are run over what.</summary>
public sealed class RuleTableTests
{
    private static readonly RuleTable Table = new(RuleCatalog.All);

    [Fact]
    public void Object_HasTheRulesOfItsKindAlone()
    {
        var ids = IdsOf("v1", "Service");
        Assert.Contains("KW1001", ids);
        Assert.Contains("KW5009", ids);
        Assert.Contains("KW5101", ids);
        Assert.DoesNotContain("KW5201", ids);
        Assert.DoesNotContain("KW5306", ids);
        Assert.DoesNotContain("KW5001", ids);
        Assert.DoesNotContain("KW7001", IdsOf("v1", "ConfigMap"));
        Assert.Contains("KW7101", IdsOf("v1", "ConfigMap"));
        Assert.Contains("KW5306", IdsOf("policy/v1", "PodDisruptionBudget"));
    }

    [Theory]
    [InlineData("v1", "Service")]
    [InlineData("apps/v1", "Deployment")]
    [InlineData("policy/v1", "PodDisruptionBudget")]
    [InlineData("example.com/v1", "Widget")]
    public void Rules_KeepTheOrderOfTheCatalogue(string apiVersion, string kind)
    {
        var ids = IdsOf(apiVersion, kind);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void KindThatNobodyKnows_HasTheRulesOfAllObjects()
    {
        var ids = IdsOf("example.com/v1", "Widget");
        Assert.Contains("KW5009", ids);
        Assert.DoesNotContain("KW3001", ids);
    }

    [Fact]
    public void EveryRule_IsAboutSomething()
    {
        var file = Read("v1", "Service");
        object[] subjects = [file, Read("kustomize.config.k8s.io/v1beta1", "Kustomization").Resources[0],
            new Core.Application.ApplicationFacts { AssemblyName = "Orders" },
            .. Core.Schema.ApiSchema.Kinds.Select(kind => Read(kind.ApiVersion, kind.Kind).Resources[0])];
        var all = subjects.SelectMany(subject => Table.About(subject)).Select(rule => rule.Descriptor.Id).ToHashSet();
        Assert.DoesNotContain(RuleCatalog.All, rule => !all.Contains(rule.Descriptor.Id) && !IsOfRoutes(rule.Descriptor.Id));
    }

    /// <summary>The Gateway API, monitors, meshes and what delivers are not part of Kubernetes' own.</summary>
    private static bool IsOfRoutes(string id) =>
        Table.About(Read("gateway.networking.k8s.io/v1", "HTTPRoute").Resources[0])
            .Concat(Table.About(Read("monitoring.coreos.com/v1", "ServiceMonitor").Resources[0]))
            .Concat(Table.About(Read("networking.istio.io/v1", "VirtualService").Resources[0]))
            .Concat(Table.About(Read("argoproj.io/v1alpha1", "Application").Resources[0]))
            .Any(rule => rule.Descriptor.Id == id);

    private static List<string> IdsOf(string apiVersion, string kind) =>
        [.. Table.About(Read(apiVersion, kind).Resources[0]).Select(rule => rule.Descriptor.Id)];

    private static ManifestFile Read(string apiVersion, string kind) =>
        ManifestReader.Read(new SourceFile("one.yaml", $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: one}}\n"));
}
