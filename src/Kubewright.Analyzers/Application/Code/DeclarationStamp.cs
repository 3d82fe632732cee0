using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>
/// All that one file's code may know of another's: what is outside of bodies, and the references. As long as it stays the same, an edit
/// of one file changes the meaning of nothing in the others.
/// </summary>
internal sealed class DeclarationStamp
{
    private static readonly PerObject<Compilation, DeclarationStamp> Compilations = new(static one => new DeclarationStamp(one));

    private readonly ImmutableArray<CodeTree> _trees;
    private readonly ulong _declarations;
    private volatile Comparison? _latest;

    private DeclarationStamp(Compilation compilation)
    {
        _trees = [.. compilation.SyntaxTrees.Select(CodeTree.Of)];
        foreach (var tree in _trees)
        {
            // Order counts for nothing.
            _declarations += tree.Declarations;
        }

        References = ReferencedAssemblies.Of(compilation);
    }

    public ReferencedAssemblies References { get; }

    public static DeclarationStamp Of(Compilation compilation) => Compilations.Of(compilation);

    public bool IsSame(DeclarationStamp other) =>
        ReferenceEquals(this, other) || (_declarations == other._declarations && References.IsSame(other.References));

    /// <summary>Whether code means here what it meant there.</summary>
    /// <param name="former">The declarations that it was read with.</param>
    /// <param name="tree">The file that it is in.</param>
    /// <param name="readTypes">The types all members of which were read.</param>
    public bool Spares(DeclarationStamp former, CodeTree tree, IEnumerable<string> readTypes) =>
        IsSame(former) || (References.IsSame(former.References) && Since(former).Spares(tree.Names, readTypes));

    private DeclarationChange Since(DeclarationStamp former)
    {
        // All files that say something were read with the same declarations, as a rule.
        var latest = _latest;
        if (latest is null || !latest.Former.TryGetTarget(out var known) || known != former)
        {
            _latest = latest = new Comparison(new WeakReference<DeclarationStamp>(former), DeclarationChange.Between(former._trees, _trees));
        }

        return latest.Change;
    }

    private sealed record Comparison(WeakReference<DeclarationStamp> Former, DeclarationChange Change);
}
