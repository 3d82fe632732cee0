using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>
/// The assemblies that a compilation refers to, and what is asked of them. They stay the same from edit to edit, so that each question is
/// answered once.
/// </summary>
internal sealed class ReferencedAssemblies
{
    /// <summary>Those that begin with a reference, for the last compilation that had them.</summary>
    private static readonly ConditionalWeakTable<MetadataReference, ReferencedAssemblies> Latest = new();

    private readonly ImmutableArray<MetadataReference> _references;
    private ImmutableDictionary<string, bool> _types = ImmutableDictionary<string, bool>.Empty;
    private ImmutableDictionary<Func<IAssemblySymbol, bool>, string?> _first = ImmutableDictionary<Func<IAssemblySymbol, bool>, string?>.Empty;

    private ReferencedAssemblies(ImmutableArray<MetadataReference> references) => _references = references;

    public static ReferencedAssemblies Of(Compilation compilation)
    {
        var references = compilation.ExternalReferences;
        if (references.IsEmpty)
        {
            return new ReferencedAssemblies(references);
        }

        lock (Latest)
        {
            if (Latest.TryGetValue(references[0], out var known))
            {
                if (known.IsSame(references))
                {
                    return known;
                }

                Latest.Remove(references[0]);
            }

            var assemblies = new ReferencedAssemblies(references);
            Latest.Add(references[0], assemblies);
            return assemblies;
        }
    }

    /// <summary>Whether code that was compiled against the others means the same against these.</summary>
    public bool IsSame(ReferencedAssemblies other) => ReferenceEquals(this, other) || IsSame(other._references);

    /// <summary>Whether one of them has a public type.</summary>
    /// <param name="compilation">A compilation that refers to them.</param>
    /// <param name="name">The type's name as metadata has it.</param>
    public bool Have(Compilation compilation, string name)
    {
        if (!_types.TryGetValue(name, out var have))
        {
            have = compilation.SourceModule.ReferencedAssemblySymbols
                .Any(assembly => assembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public });
            ImmutableInterlocked.TryAdd(ref _types, name, have);
        }

        return have;
    }

    /// <summary>The first of them that a condition holds for; null where it holds for none.</summary>
    /// <param name="compilation">A compilation that refers to them.</param>
    /// <param name="condition">The condition: the same object each time, so that the answer is found again.</param>
    public string? First(Compilation compilation, Func<IAssemblySymbol, bool> condition)
    {
        if (!_first.TryGetValue(condition, out var first))
        {
            first = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(condition)?.Name;
            ImmutableInterlocked.TryAdd(ref _first, condition, first);
        }

        return first;
    }

    private bool IsSame(ImmutableArray<MetadataReference> others)
    {
        if (_references == others)
        {
            return true;
        }

        if (_references.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < others.Length; i++)
        {
            if (!IsSame(_references[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether two references are one. In an editor the reference to a project is a new one after each edit of it, and the same to all who refer
    /// to it as long as its declarations are.
    /// </summary>
    private static bool IsSame(MetadataReference one, MetadataReference other) => Equals(one, other)
        || (one is CompilationReference former && other is CompilationReference latter
            && one.Properties == other.Properties
            && former.Compilation.AssemblyName == latter.Compilation.AssemblyName
            && DeclarationStamp.Of(former.Compilation).IsSame(DeclarationStamp.Of(latter.Compilation)));
}
