using System.Collections.Immutable;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Pictures;

/// <summary>What is deployed and what leads where.</summary>
/// <param name="Nodes">The objects, in the order of the files; after them the objects that are named and are not among the files.</param>
/// <param name="Edges">What leads where.</param>
internal sealed record Picture(ImmutableArray<PictureNode> Nodes, ImmutableArray<PictureEdge> Edges)
{
    /// <summary>The part of it that something is wrong with: broken edges with both their ends, and objects with findings.</summary>
    public Picture Broken()
    {
        var edges = Edges.Where(edge => edge.Findings.Length > 0).ToImmutableArray();
        var ends = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        return new Picture([.. Nodes.Where(node => node.Findings.Length > 0 || ends.Contains(node.Id))], edges);
    }
}

/// <summary>An object.</summary>
/// <param name="Id">What edges call it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; empty where none is stated.</param>
/// <param name="Application">The application that its labels name; empty where they name none.</param>
/// <param name="Place">Where it is written, such as <c>k8s/orders.yaml:3</c>; empty where it is not among the files.</param>
/// <param name="Lines">What of it is shown: ports, containers.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record PictureNode(
    string Id, string Kind, string Name, string Namespace, string Application, string Place, ImmutableArray<string> Lines, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it is named and is not among the files.</summary>
    public bool IsAbsent => Place.Length == 0;

    /// <summary>What it is in the picture, whatever its kind.</summary>
    public string Role => Kind switch
    {
        "Ingress" or "Gateway" or "HTTPRoute" or "GRPCRoute" or "TCPRoute" or "TLSRoute" or "UDPRoute" => "entry",
        "Service" => "service",
        "ConfigMap" or "Secret" => "setting",
        "PersistentVolumeClaim" => "storage",
        "NetworkPolicy" or "HorizontalPodAutoscaler" or "PodDisruptionBudget" => "policy",
        _ => "workload",
    };
}

/// <summary>One object that leads to another.</summary>
/// <param name="From">The id of the one.</param>
/// <param name="To">The id of the other.</param>
/// <param name="Label">How, such as <c>80 → http</c>.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record PictureEdge(string From, string To, string Label, ImmutableArray<Finding> Findings);
