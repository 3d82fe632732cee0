using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>Where a value of a rendered object comes from.</summary>
/// <param name="Span">
/// Where it is written: in a base, a patch, a kustomization, a template, a values file. This is what must be changed to change the value. A value that is
/// composed has here the part that decides it: the name to which a prefix is added, the tag that replaces another one. The other parts are in
/// <paramref name="Further"/>.
/// </param>
/// <param name="By">
/// What put it there, in the words of the tool that it belongs to: <c>resources</c>, <c>patches</c>, <c>namePrefix</c>, <c>images</c>; a function's or
/// template's name.
/// </param>
/// <param name="Further">The other places that the value is made of, in the order in which they took part; empty where it is written in one place.</param>
public sealed record Origin(SourceSpan Span, string By, ImmutableArray<SourceSpan> Further)
{
    /// <summary>What is written in one place.</summary>
    public Origin(SourceSpan span, string by)
        : this(span, by, ImmutableArray<SourceSpan>.Empty)
    {
    }
}
