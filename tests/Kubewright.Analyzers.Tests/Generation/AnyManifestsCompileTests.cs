using FsCheck;
using FsCheck.Fluent;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>Whatever manifests are called, what is generated from them compiles, without a warning.</summary>
public sealed class AnyManifestsCompileTests
{
    [Fact]
    public void Any_manifests_give_code_that_compiles_without_a_warning() =>
        Check.One(Seeded.Run(60), Prop.ForAll(Arb.From(AnyManifests.Projects), project => Compiles(project)));

    private static bool Compiles((string[] Files, string[] Sets, string Class) project)
    {
        var manifests = ManifestProject
            .Of([.. project.Files.Select((file, i) => ($"/src/shop/k8s/{i}.yaml", file))])
            .With("RootNamespace", "Shop")
            .With("KubewrightManifestsClass", project.Class)
            .With("KubewrightWriteManifests", "all");
        for (var i = 0; i < project.Sets.Length; i++)
        {
            manifests = manifests.With($"/src/shop/k8s/{i}.yaml", "KubewrightSet", project.Sets[i]);
        }

        // Asserts that no file was left out and that all of them compile.
        var run = GeneratorRun.Of(manifests);
        using var image = new MemoryStream();
        return run.Compilation.Emit(image).Diagnostics.All(one => one.Severity < DiagnosticSeverity.Warning);
    }
}
