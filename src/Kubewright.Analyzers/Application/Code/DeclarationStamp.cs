using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>
/// All that one file's code may know of another's: what stands outside of bodies, and the references. As long as it stays the same, an edit
/// of one file changes the meaning of nothing in the others.
/// </summary>
internal sealed class DeclarationStamp
{
    private static readonly ConditionalWeakTable<Compilation, DeclarationStamp> Compilations = new();

    private readonly ulong _declarations;

    private DeclarationStamp(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            // Order counts for nothing.
            _declarations += CodeTree.Of(tree).Declarations;
        }

        References = ReferencedAssemblies.Of(compilation);
    }

    public ReferencedAssemblies References { get; }

    public static DeclarationStamp Of(Compilation compilation) => Compilations.GetValue(compilation, static one => new DeclarationStamp(one));

    public bool IsSame(DeclarationStamp other) =>
        ReferenceEquals(this, other) || (_declarations == other._declarations && References.IsSame(other.References));
}
