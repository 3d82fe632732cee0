using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>Names of manifests that mean something else where they come to; each run compiles what it gives.</summary>
public sealed class ReservedNameTests
{
    [Theory]
    [InlineData("operator.kyma-project.io/v1beta2", "Manifest", "keda", "Manifests.Manifests_.Keda.g.cs")]
    [InlineData("example.com/v1", "Equal", "keda", "Manifests.Equals_.Keda.g.cs")]
    [InlineData("apps/v1", "Deployment", "deployments-factory", "Manifests.Deployments.DeploymentsFactory_.g.cs")]
    [InlineData("v1", "Service", "services-factory", "Manifests.Services.ServicesFactory_.g.cs")]
    [InlineData("v1", "Service", "deployments-factory", "Manifests.Services.DeploymentsFactory.g.cs")]
    [InlineData("v1", "Service", "services", "Manifests.Services.Services_.g.cs")]
    [InlineData("v1", "Service", "manifests", "Manifests.Services.Manifests.g.cs")]
    public void Name_OfWhatEncloses_OrIsInherited(string version, string kind, string name, string file) =>
        Assert.Contains(file, GeneratorRun.Of(ManifestProject.Of(("/src/shop/a.yaml", Manifest(version, kind, name)))).Names);

    [Theory]
    [InlineData("jobs", "Manifests.Jobs_.Jobs.Import.g.cs")]
    [InlineData("Manifests", "Manifests.Manifests_.Jobs.Import.g.cs")]
    [InlineData("jobs-factory", "Manifests.JobsFactory_.Jobs.Import.g.cs")]
    [InlineData("equals", "Manifests.Equals_.Jobs.Import.g.cs")]
    [InlineData("services", "Manifests.Services.Jobs.Import.g.cs")]
    public void Set_OfWhatItHolds(string set, string file) => Assert.Contains(file, GeneratorRun.Of(ManifestProject
        .Of(("/src/shop/a.yaml", Manifest("batch/v1", "Job", "import")))
        .With("/src/shop/a.yaml", "KubewrightSet", set)).Names);

    [Fact]
    public void KindOfTheClassThatTheProjectNames() => Assert.Contains(
        "Manifests.Services_.Orders.g.cs",
        GeneratorRun.Of(ManifestProject.Of(("/src/shop/a.yaml", Manifest("v1", "Service", "orders"))).With("KubewrightManifestsClass", "Services")).Names);

    [Fact]
    public void NameInTwoNamespaces_ThatIsItsKinds() => Assert.Contains(
        "Manifests.MaInGs.MaInGs_.g.cs",
        GeneratorRun.Of(ManifestProject.Of(
            ("/src/shop/a.yaml", "apiVersion: example.com/v1\nkind: MaInG\nmetadata: { name: ma, namespace: gs }\n"),
            ("/src/shop/b.yaml", "apiVersion: example.com/v1\nkind: MaInG\nmetadata: { name: ma, namespace: gt }\n"))).Names);

    [Theory]
    [InlineData(253)]
    [InlineData(1024)]
    [InlineData(5000)]
    public void LongNames_AreCut_AndStayApart(int length)
    {
        var name = new string('a', length - 1);

        // YAML has no longer keys.
        var key = name[..Math.Min(name.Length, 1000)];
        var manifest = $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: {{name}}b, namespace: {{name}} }
            spec:
              template:
                spec:
                  containers:
                    - { name: {{name}}b, ports: [{ name: {{name}}b, containerPort: 1 }, { name: {{name}}c, containerPort: 2 }], env: [{ name: {{name}}b }, { name: {{name}}c }] }
                    - { name: {{name}}c }
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: {{name}}c, namespace: {{name}} }
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: {{name}}c, namespace: {{name}}c }
            ---
            apiVersion: example.com/v1
            kind: W{{name}}
            metadata: { name: {{name}}b }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: x }
            data: { {{key}}b: "", {{key}}c: "" }

            """;

        var run = GeneratorRun.Of(ManifestProject.Of(("/src/shop/a.yaml", manifest)).With("/src/shop/a.yaml", "KubewrightSet", name));

        Assert.Equal(5, run.Names.Count());
        Assert.All(run.Names, file => Assert.InRange(file.Length, 1, 190));
        using var image = new MemoryStream();
        Assert.Empty(run.Compilation.Emit(image).Diagnostics);
    }

    [Fact]
    public void NameAsLongAsKubernetesTakes_IsWhole() => Assert.Equal("A" + new string('a', 252), NamePolicy.Identifier(new string('a', 253)));

    private static string Manifest(string version, string kind, string name) => $"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: {name} }}\n";
}
