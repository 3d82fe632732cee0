using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>What a selector may select: the pods of a workload, a Service or a namespace, by its labels.</summary>
/// <param name="Resource">The object that is written.</param>
/// <param name="Labels">The labels that count: of a workload those of its pods.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed record Selectable(Resource Resource, LabelMap Labels, ObjectNamespace Namespace)
{
    /// <summary>Whether the labels are the object's own, and not those of the pods that are made of it.</summary>
    public bool IsItself { get; init; }

    /// <summary>Whether it is the pods of a workload.</summary>
    public bool IsPods => Resource is Workload && !IsItself;

    /// <summary>How messages call what carries the labels: <c>the pods of Deployment 'web'</c>.</summary>
    public override string ToString() => IsPods ? $"the pods of {Resource}" : Resource.ToString();

    /// <summary>Whether a selector selects it, labels that a controller adds included.</summary>
    internal SelectorMatch MatchedBy(LabelSelector selector)
    {
        var match = SelectorMatch.Yes;
        foreach (var pair in selector.MatchLabels.Labels)
        {
            var one = EqualitySelector.MatchPair(pair, Labels);
            if (one == SelectorMatch.No && Labels.Find(pair.Key) is null)
            {
                one = IsPods ? ((Workload)Resource).HasControllerLabel(pair) : IsNameOfNamespace(pair) ? SelectorMatch.Yes : one;
            }

            match = one < match ? one : match;
        }

        return match == SelectorMatch.No || selector.MatchExpressions.IsEmpty ? match : MatchedByExpressions(selector, match);
    }

    private SelectorMatch MatchedByExpressions(LabelSelector selector, SelectorMatch match)
    {
        foreach (var expression in selector.MatchExpressions)
        {
            var one = expression.Matches(Labels);
            if (one == SelectorMatch.No && expression.Key.IsKnown && Labels.Find(expression.Key.Value) is null && IsAddedByTheCluster(expression.Key.Value))
            {
                one = SelectorMatch.Unknown;
            }

            match = one < match ? one : match;
        }

        return match;
    }

    private bool IsAddedByTheCluster(string key) => IsPods ? ControllerLabels.IsOne(key) : key == NameLabel;

    // Every namespace carries its name as a label (pkg/apis/core/v1/defaults.go SetDefaults_Namespace).
    private const string NameLabel = "kubernetes.io/metadata.name";

    private bool IsNameOfNamespace(Label pair) => pair.Key == NameLabel && pair.Value == Resource.Name;
}
