using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes;

/// <summary>What the classes of a compilation describe.</summary>
internal sealed class ClassManifests
{
    private readonly Dictionary<SourceFile, ClassManifest> _byFile = [];
    private readonly Dictionary<INamedTypeSymbol, ClassManifest> _byType = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<INamedTypeSymbol, string> _failures = new(SymbolEqualityComparer.Default);

    private ClassManifests()
    {
    }

    public IEnumerable<ManifestInput> Inputs =>
        _byType.Values.SelectMany(manifest => manifest.Variants.Insert(0, manifest)).SelectMany(manifest => manifest.Inputs);

    /// <summary>Reads the classes of a compilation as part of every set of its manifests.</summary>
    public static ClassManifests Read(Compilation compilation, ImmutableArray<ManifestInput> manifests)
    {
        var sets = new Lazy<ImmutableArray<(string Name, string? Namespace)>>(() => SetsOf(manifests));
        var classes = new ClassManifests();
        foreach (var type in AttributedTypes.In(compilation))
        {
            try
            {
                if (Read(type, sets) is { } manifest)
                {
                    classes.Add(manifest);
                }
            }
            catch (Exception exception)
            {
                // One class that defeats the reader must not cost the others.
                classes._failures.Add(type, $"Kubewright failed to read this class: {Guard.Describe(exception)}");
            }
        }

        return classes;
    }

    /// <summary>What a class describes; null where it describes nothing.</summary>
    public ClassManifest? Of(INamedTypeSymbol type) => _byType.TryGetValue(type, out var manifest) ? manifest : null;

    /// <summary>Why a class could not be read; null where it was.</summary>
    public string? FailureOf(INamedTypeSymbol type) => _failures.TryGetValue(type, out var failure) ? failure : null;

    /// <summary>Which class a file was made of; null where it is a manifest that somebody wrote.</summary>
    public ClassManifest? Of(SourceFile file) => _byFile.TryGetValue(file, out var manifest) ? manifest : null;

    private void Add(ClassManifest manifest)
    {
        _byType.Add(manifest.Type, manifest);
        foreach (var input in manifest.Variants.Insert(0, manifest).SelectMany(one => one.Inputs))
        {
            _byFile.Add(input.File.File, manifest.Variants.FirstOrDefault(one => one.Inputs.Contains(input)) ?? manifest);
        }
    }

    private static ClassManifest? Read(INamedTypeSymbol type, Lazy<ImmutableArray<(string Name, string? Namespace)>> sets)
    {
        if (DescribedClass.Read(type) is not { } described)
        {
            return null;
        }

        var text = AttributeText.Of(type, described);
        return new ClassManifest(
            type,
            described,
            text,
            [.. sets.Value.Select(set => new ManifestInput(ClassManifestCache.Read(described, text, set.Name), set.Name, set.Namespace))],
            [.. described.Environments.Select(environment => ReadVariant(type, text, environment.Name, environment.Described))]);
    }

    private static ClassManifest ReadVariant(INamedTypeSymbol type, AttributeText text, string environment, DescribedClass described)
    {
        var set = SetOf(type, environment);
        return new ClassManifest(type, described, text, [new ManifestInput(ClassManifestCache.Read(described, text, set), set)], []);
    }

    /// <summary>The set that a class is in one of its environments.</summary>
    public static string SetOf(INamedTypeSymbol type, string environment) => $"environment {environment} of {type.ToDisplayString()}";

    /// <summary>The sets with the namespace that all files of each are applied to; one without a name where there are no manifests.</summary>
    private static ImmutableArray<(string Name, string? Namespace)> SetsOf(ImmutableArray<ManifestInput> manifests) => manifests.IsEmpty
        ? [("", null)]
        :
        [
            .. manifests.GroupBy(input => input.Set, StringComparer.Ordinal).Select(set =>
                (set.Key, set.Select(input => input.Namespace).Distinct().ToList() is [var only] ? only : null)),
        ];
}
