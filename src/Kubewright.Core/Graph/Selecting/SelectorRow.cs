using System.Collections.Immutable;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>One row of the table of selectors: where one is written and what it selects.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Path">The way from the object, or from the pod's specification, to the mapping that holds the selector.</param>
/// <param name="Field">The field that holds it.</param>
internal sealed record SelectorRow(SelectorUse Use, string Path, string Field)
{
    /// <summary>The API group of the kinds in which it is written; null for what is in a pod's specification.</summary>
    public string? Group { get; init; }

    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>The field beside it that selects namespaces by their labels, or names them; null where it is about its own namespace alone.</summary>
    public string? NamespacesField { get; init; }

    /// <summary>Whether it is written as a plain map of labels.</summary>
    public bool IsOfPairs { get; init; }
}
