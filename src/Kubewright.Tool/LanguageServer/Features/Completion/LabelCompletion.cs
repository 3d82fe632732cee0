using Kubewright.Core.Resources;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>In selectors the labels of pods, in labels those that selectors and other objects have.</summary>
internal static class LabelCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        if (context.Path.Place is not (CursorPlace.Key or CursorPlace.Value) || !IsLabels(context))
        {
            return [];
        }

        var isSelector = context.Path.Holder.Key is "selector" or "matchLabels";
        var pairs = from one in context.Objects
                    from label in LabelsOf(one.Resource, isSelector)
                    where label.IsKnown
                    select (label.Key, label.Value, one.Resource, one.Order);
        if (context.Path.Place == CursorPlace.Value)
        {
            return from pair in pairs
                   where pair.Key == context.Path.Key
                   group pair by pair.Value into same
                   select context.Value(same.Key!, CompletionKind.Reference, Owners(same.Select(one => one.Resource)), same.Min(one => one.Order)!);
        }

        var written = context.Path.Holder.Keys.Where(key => key != context.Path.Key).ToHashSet(StringComparer.Ordinal);
        var hasColon = context.Path.Key is not null;
        return from pair in pairs
               where !written.Contains(pair.Key)
               group pair by pair.Key into same
               let owners = Owners(same.Select(one => one.Resource))
               select context.Item(same.Key, same.Key + (hasColon ? "" : ": "), CompletionKind.Property, owners, same.Min(one => one.Order)!);
    }

    private static bool IsLabels(CompletionContext context) =>
        context.Path.Holder.Key is "matchLabels" or "labels"
        || (context.Path.Holder.Key == "selector" && context.Spot.Owner is null);

    // A selector is for pods; a label may be one that something selects by.
    private static IEnumerable<Label> LabelsOf(Resource resource, bool isSelector)
    {
        IEnumerable<Label> ofPods = resource is Workload workload ? workload.Template.Labels.Labels : [];
        return isSelector
            ? ofPods
            : ofPods.Concat(resource.Metadata.Labels.Labels).Concat(resource is Core.Resources.Kinds.Service service ? service.Selector.Pairs.Labels : []);
    }

    private static string Owners(IEnumerable<Resource> resources)
    {
        var names = resources.Select(resource => resource.ToString()).Distinct().ToList();
        return string.Join(", ", names.Take(3)) + (names.Count > 3 ? ", …" : "");
    }
}
