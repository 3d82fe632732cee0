namespace Kubewright.Core.Resources;

/// <summary>
/// The selector of a Service: every pair must be equal. An absent or empty one selects nothing
/// (pkg/controller/endpointslice: a Service without selector is skipped).
/// </summary>
public sealed class EqualitySelector(LabelMap pairs)
{
    public LabelMap Pairs { get; } = pairs;

    public bool IsEmpty => Pairs.IsEmpty;

    /// <summary>Whether pods with these labels are selected, labels that a controller adds left aside.</summary>
    public SelectorMatch Matches(LabelMap labels)
    {
        if (IsEmpty)
        {
            return SelectorMatch.No;
        }

        var match = SelectorMatch.Yes;
        foreach (var pair in Pairs.Labels)
        {
            var one = MatchPair(pair, labels);
            match = one < match ? one : match;
        }

        return match;
    }

    /// <summary>Whether labels hold one pair.</summary>
    public static SelectorMatch MatchPair(Label pair, LabelMap labels)
    {
        if (labels.Find(pair.Key) is not { } label)
        {
            return pair.Entry.Key.IsPlaceholder || labels.HoldsUnknownKeys ? SelectorMatch.Unknown : SelectorMatch.No;
        }

        return label.Value is null || pair.Value is null
            ? SelectorMatch.Unknown
            : string.Equals(label.Value, pair.Value, StringComparison.Ordinal) ? SelectorMatch.Yes : SelectorMatch.No;
    }
}
