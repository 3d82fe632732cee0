using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>Which kinds a reference may name.</summary>
/// <param name="Kinds">The kinds about which something is known here; a reference to any other is not judged.</param>
internal sealed record TargetKinds(params ImmutableArray<(string Group, string Kind)> Kinds)
{
    /// <summary>The field beside the name that says the kind; null where there is but one.</summary>
    public string? KindField { get; init; }

    /// <summary>The field beside the name that says the group or the apiVersion; null where the kind is enough.</summary>
    public string? GroupField { get; init; }

    /// <summary>A reference to one kind.</summary>
    public static TargetKinds One(string group, string kind) => new((group, kind));

    /// <summary>A reference whose fields say which kind it names; the first one is meant where they say nothing.</summary>
    public static TargetKinds By(string kindField, string? groupField, params ImmutableArray<(string Group, string Kind)> kinds) =>
        new(kinds) { KindField = kindField, GroupField = groupField };

    /// <summary>The kind that a reference names; null where it is one of which nothing is known here.</summary>
    public (string Group, string Kind)? Read(YamlMapping holder)
    {
        if (KindField is null)
        {
            return Kinds[0];
        }

        var kind = holder.String(KindField);
        var group = GroupField is null ? default : holder.String(GroupField);
        if (kind.IsOpaque || group.IsOpaque)
        {
            return null;
        }

        foreach (var known in Kinds)
        {
            if (known.Kind == kind.Or(Kinds[0].Kind) && (!group.IsKnown || GroupOf(group.Value) == known.Group))
            {
                return known;
            }
        }

        return null;
    }

    // 'apps/v1' is a group with a version, 'v1' a version of the core group, and 'cert-manager.io' a group.
    private static string GroupOf(string text) =>
        text.IndexOf('/') is >= 0 and var slash ? text.Substring(0, slash) : text is "v1" or "core" ? "" : text;
}
