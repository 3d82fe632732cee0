using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>What a rule of classes has found.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Message">One line without a full stop at its end.</param>
internal sealed record ClassFinding(Location Location, string Message)
{
    /// <summary>The edits that mend it, in the same file; null where no edit is plainly right.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The other side of it.</summary>
    public Location? Other { get; init; }
}
