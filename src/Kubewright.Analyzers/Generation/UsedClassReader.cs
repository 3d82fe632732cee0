using System.Collections.Immutable;
using Kubewright.Analyzers.Generation.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// Finds which objects a project's code names. In a project with many of them most are named nowhere, and each member costs the compiler, and
/// every analyzer that looks at it, as much as one that was written by hand. What is named has all its members in every build; the others are there by name.
/// </summary>
internal static class UsedClassReader
{
    /// <summary>Up to so many objects all are written: then the whole is a small part of a build.</summary>
    public const int Few = 50;

    /// <summary>What generators of other code read: names in them come to be in C#.</summary>
    private static readonly string[] Markup = [".razor", ".cshtml", ".xaml", ".axaml"];

    public static bool IsMarkup(AdditionalText file) => Array.Exists(Markup, extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads nothing where there are few objects, and an edited file alone where there are many.</summary>
    public static UsedClasses Read(
        EquatableArray<string> classes, Compilation compilation, ImmutableArray<AdditionalText> markup, AnalyzerConfigOptions options,
            CancellationToken cancelled)
    {
        if (classes.Count <= Few || TargetReader.WantsAll(options))
        {
            return UsedClasses.All;
        }

        var known = new HashSet<string>(classes, StringComparer.Ordinal);
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            used.UnionWith(CodeNames.Of(tree).Where(known.Contains));
        }

        foreach (var file in markup)
        {
            used.UnionWith(file.GetText(cancelled) is { } text ? CodeNames.Of(text).Where(known.Contains) : []);
        }

        return new UsedClasses(false, used.ToEquatableArray());
    }
}
