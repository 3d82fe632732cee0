using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>A selector as it is written in an object.</summary>
/// <param name="From">The object.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Entry">The field that holds it.</param>
/// <param name="Selector">What it asks for.</param>
/// <param name="Namespaces">The namespaces in which it selects; empty for all of them.</param>
public sealed record ObjectSelector(Resource From, SelectorUse Use, YamlEntry Entry, LabelSelector Selector, ImmutableArray<string> Namespaces)
{
    /// <summary>Whether it is restricted to some namespaces.</summary>
    public bool IsOfNamespaces => !Namespaces.IsEmpty;
}
