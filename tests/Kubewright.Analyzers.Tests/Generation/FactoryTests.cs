using System.Reflection;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>What a builder makes of its manifest without being told anything, compiled, loaded and run.</summary>
public class FactoryTests
{
    [Fact]
    public void Factories_GiveWhatTheManifestSays()
    {
        Assert.Equal(6, AssertFactoriesMeanTheirSource(ShopFiles.Project));
    }

    [Fact]
    public void Values_AreReadAsKubernetesReadsThem()
    {
        const string Values = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: values
              annotations:
                a: "yes"
                b: 'on'
                c: "1e3"
                d: |-
                  two
                  lines
                e: "\"quoted\" \\ {} \u2028 \U0001F600 \x07"
                f: "~"
            spec:
              terminationGracePeriodSeconds: 0x10
              priority: 0o17
              hostNetwork: yes
              unknownFloat: 1.5
              unknownBig: 18446744073709551615
              unknownNull: ~
              unknownDate: 2024-01-01
              containers:
                - name: api
                  env: [{ name: N, value: "010" }]
            """;

        Assert.Equal(1, AssertFactoriesMeanTheirSource(ManifestProject.Of(("/src/shop/values.yaml", Values))));
    }

    [SkippableFact]
    public void GeneratedCodeOfRealRepositories_CompilesAndMeansItsSource()
    {
        var corpus = SharedFolder.Require("corpus");

        var repositories = Directory.GetDirectories(corpus).Where(folder => Path.GetFileName(folder)[0] != '_').Order(StringComparer.Ordinal).ToList();
        var written = 0;
        foreach (var repository in repositories)
        {
            var files = Directory.EnumerateFiles(repository, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
            var project = ManifestProject.Of([.. files.Select(file => (file, File.ReadAllText(file)))]);
            if (project.Files.IsEmpty)
            {
                continue;
            }

            written += AssertFactoriesMeanTheirSource(
                project.With("KubewrightGenerate", "all").With("RootNamespace", Path.GetFileName(repository)).With("ProjectDir", repository));
        }

        Assert.True(written > 500, $"Only {written} builders were written for {repositories.Count} repositories.");
    }

    private static int AssertFactoriesMeanTheirSource(ManifestProject project)
    {
        var run = GeneratorRun.Of(project);
        var sources = SourcesOf(project);
        var count = 0;
        foreach (var type in LoadedCode.Load(run.Compilation).GetTypes().Where(type => type.Name.EndsWith("Factory", StringComparison.Ordinal)))
        {
            foreach (var factory in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                var builder = Assert.IsAssignableFrom<Kubewright.Resource>(factory.Invoke(null, null));
                var again = ManifestReader.Read(new SourceFile("again.yaml", builder.ToYaml())).Resources;
                Assert.Contains(ObjectJson.Write(Assert.Single(again).Node), sources);
                count++;
            }
        }

        return count;
    }

    private static HashSet<string> SourcesOf(ManifestProject project) =>
    [
        .. project.Files
            .SelectMany(file => ManifestReader.Read(new SourceFile(file.Path, file.GetText()!.ToString())).Resources)
            .Select(resource => ObjectJson.Write(resource.Node)),
    ];
}
