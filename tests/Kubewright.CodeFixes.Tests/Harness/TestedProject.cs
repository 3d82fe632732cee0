using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using ReferenceAssemblies = Microsoft.CodeAnalysis.Testing.ReferenceAssemblies;

namespace Kubewright.CodeFixes.Tests.Harness;

/// <summary>A project that references the library, with manifests as the package hands them to the compiler.</summary>
internal static class TestedProject
{
    public const string CodePath = Root + "Orders.cs";

    private const string Root = "/0/";

    /// <summary>The framework is referenced from memory, so that no test asks a feed.</summary>
    public static readonly ReferenceAssemblies NoPackages = new("");

    public static void Prepare(SolutionState project, string code, (string Path, string Marked)[] manifests)
    {
        project.Sources.Add((CodePath, code));
        project.AdditionalReferences.AddRange(Net80.References.All);
        project.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(DeploymentAttribute).Assembly.Location));
        project.AnalyzerConfigFiles.Add((Root + ".editorconfig", "root = true\n[*.yaml]\nbuild_metadata.AdditionalFiles.KubewrightManifest = true\n"));
        foreach (var (path, marked) in manifests)
        {
            project.AdditionalFiles.Add((Root + path, marked));
        }
    }
}
