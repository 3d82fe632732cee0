using Kubewright.Core.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>The class around all that is generated: where it is and what it is called, so that it is nobody else's.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNamespace">Whether the project has a namespace of that name, which then takes the class's place.</param>
/// <param name="Wanted">What it would be called, if that were free.</param>
/// <param name="TakenBy">What is called so already; null where nothing is.</param>
/// <param name="HasOwnPart">Whether the project declares a part of the class, which says how accessible it is.</param>
internal sealed record ManifestsClass(string Namespace, string Name, bool IsNamespace, string Wanted, ISymbol? TakenBy, bool HasOwnPart)
{
    public const string Property = "KubewrightManifestsClass";

    public const string Usual = "Manifests";

    /// <summary>What it is called where the project has something of the usual name.</summary>
    private const string Other = "KubernetesManifests";

    /// <summary>A part of the paths of what this generator has written, by its full name.</summary>
    private static readonly string Generated = typeof(ManifestGenerator).FullName!;

    private static readonly HashSet<string> Kinds = new(
        KindRegistry.All.Select(kind => NamePolicy.Plural(kind.Kind)).SelectMany(kinds => new[] { kinds, ReservedNames.FactoryOf(kinds) }),
            StringComparer.Ordinal);

    /// <summary>Reads the name that the project asks for; null where it asks for none, or for none that a class can have.</summary>
    public static string? Stated(OptionReader options) => options.ClassName(Property);

    public static ManifestsClass Find(Compilation compilation, AnalyzerConfigOptions options)
    {
        var root = options.TryGetValue("build_property.RootNamespace", out var stated) && stated.Trim().Length > 0 ? stated.Trim()
            : compilation.AssemblyName ?? "";
        var (space, symbol) = FindNamespace(compilation, NamePolicy.Namespace(root));
        var wanted = Stated(new OptionReader(options, "build_property.", "property")) ?? Usual;
        var takenBy = FindOwner(compilation, space, symbol, wanted);
        var name = wanted;
        for (var other = Other; takenBy is not null && FindOwner(compilation, space, symbol, name) is not null; other += "_")
        {
            name = other;
        }

        var hasOwnPart = symbol?.GetTypeMembers(name.TrimStart('@'), 0).Any(type => OwnDeclarations(type).Any()) == true;
        return new ManifestsClass(space, name, NamespaceIn(symbol, name) is not null, wanted, takenBy, hasOwnPart);
    }

    /// <summary>Where the project itself, and not what is generated, declares a type.</summary>
    public static IEnumerable<SyntaxReference> OwnDeclarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree.FilePath.IndexOf(Generated, StringComparison.Ordinal) < 0);

    /// <summary>The namespace of that name, or the last one around it that no type is in the way of.</summary>
    private static (string Name, INamespaceSymbol? Symbol) FindNamespace(Compilation compilation, string name)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length && space is not null; i++)
        {
            var part = parts[i].TrimStart('@');
            if (space.GetTypeMembers(part, 0).Any(type => OwnDeclarations(type).Any()))
            {
                return (string.Join(".", parts.Take(i)), space);
            }

            space = NamespaceIn(space, part);
        }

        return (name, space);
    }

    private static INamespaceSymbol? NamespaceIn(INamespaceSymbol? space, string name) =>
        space?.GetMembers(name.TrimStart('@')).OfType<INamespaceSymbol>().FirstOrDefault();

    /// <summary>What has a name already and cannot be added to.</summary>
    private static ISymbol? FindOwner(Compilation compilation, string space, INamespaceSymbol? symbol, string name)
    {
        var plain = name.TrimStart('@');
        var own = symbol?.GetTypeMembers(plain, 0).FirstOrDefault(type => OwnDeclarations(type).Any() && !IsOpen(type));
        var clash = NamespaceIn(symbol, name)?.GetTypeMembers().FirstOrDefault(type => Kinds.Contains(type.Name) && OwnDeclarations(type).Any());
        return own ?? clash ?? (ISymbol?)compilation
            .GetTypesByMetadataName(space.Length == 0 ? plain : space.Replace("@", "") + "." + plain)
            .FirstOrDefault(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
                && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }

    /// <summary>Whether a part can be added to a type that the project declares: <c>internal static partial class</c>.</summary>
    private static bool IsOpen(INamedTypeSymbol type)
    {
        var parts = OwnDeclarations(type).Select(reference => reference.GetSyntax()).ToList();
        return parts.All(part => part is ClassDeclarationSyntax declaration
                && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
                && !declaration.Modifiers.Any(SyntaxKind.PublicKeyword))
            && parts.OfType<ClassDeclarationSyntax>().Any(part => part.Modifiers.Any(SyntaxKind.StaticKeyword));
    }
}
