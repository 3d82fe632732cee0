using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes;

/// <summary>What the classes of a compilation describe.</summary>
internal sealed class ClassManifests
{
    private readonly Dictionary<SourceFile, ClassManifest> _byFile = [];
    private readonly Dictionary<INamedTypeSymbol, ClassManifest> _byType = new(SymbolEqualityComparer.Default);

    private ClassManifests(IEnumerable<ClassManifest> manifests)
    {
        foreach (var manifest in manifests)
        {
            _byType.Add(manifest.Type, manifest);
            foreach (var input in manifest.Inputs)
            {
                _byFile.Add(input.File.File, manifest);
            }
        }
    }

    public IEnumerable<ManifestInput> Inputs => _byType.Values.SelectMany(manifest => manifest.Inputs);

    /// <summary>Reads the classes of a compilation as part of every set of its manifests.</summary>
    public static ClassManifests Read(Compilation compilation, ImmutableArray<ManifestInput> manifests)
    {
        var sets = new Lazy<ImmutableArray<(string Name, string? Namespace)>>(() => SetsOf(manifests));
        return new ClassManifests(AttributedTypes.In(compilation).Select(type => Read(type, sets)).OfType<ClassManifest>());
    }

    /// <summary>What a class describes; null where it describes nothing.</summary>
    public ClassManifest? Of(INamedTypeSymbol type) => _byType.TryGetValue(type, out var manifest) ? manifest : null;

    /// <summary>Which class a file was made of; null where it is a manifest that somebody wrote.</summary>
    public ClassManifest? Of(SourceFile file) => _byFile.TryGetValue(file, out var manifest) ? manifest : null;

    private static ClassManifest? Read(INamedTypeSymbol type, Lazy<ImmutableArray<(string Name, string? Namespace)>> sets)
    {
        if (DescribedClass.Read(type) is not { } described)
        {
            return null;
        }

        var manifest = AttributeManifestReader.Read(described);
        var tree = described.Workload.Data.ApplicationSyntaxReference?.SyntaxTree.FilePath ?? "";
        var path = $"{tree} (class {type.ToDisplayString()})";
        return new ClassManifest(
            type,
            described.Workload,
            manifest,
            [.. sets.Value.Select(set => new ManifestInput(ClassManifestCache.Read(path, set.Name, manifest.Text), set.Name, set.Namespace))]);
    }

    /// <summary>The sets with the namespace that all files of each are applied to; one without a name where there are no manifests.</summary>
    private static ImmutableArray<(string Name, string? Namespace)> SetsOf(ImmutableArray<ManifestInput> manifests) => manifests.IsEmpty
        ? [("", null)]
        :
        [
            .. manifests.GroupBy(input => input.Set, StringComparer.Ordinal).Select(set =>
                (set.Key, set.Select(input => input.Namespace).Distinct().ToList() is [var only] ? only : null)),
        ];
}
