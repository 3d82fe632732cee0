using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A kind that is read into a type of its own.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Groups">The API groups that serve or served it, whatever the version.</param>
/// <param name="Read">Makes the resource of an object's mapping.</param>
public sealed record KindDefinition(
    string Kind,
    ImmutableArray<string> Groups,
    Func<YamlDocument, YamlMapping, GroupVersionKind, Resource> Read);
