using Kubewright.Core.Schema;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Kinds with their apiVersion, and the first keys of an object.</summary>
internal static class KindCompletion
{
    private static readonly string[] FirstKeys = ["apiVersion", "kind", "metadata", "spec"];

    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        var path = context.Path;
        var (item, steps) = SchemaSpot.ObjectOf(path.Holder);
        if (steps.Count > 0)
        {
            return [];
        }

        return (path.Place, path.Key) switch
        {
            (CursorPlace.Value, "kind") => Kinds(context, item),
            (CursorPlace.Value, "apiVersion") => Versions(context, item),
            (CursorPlace.Key, _) when context.Spot.Owner is null => FirstKeys
                .Where(key => !item.Keys.Contains(key))
                .Select((key, index) => context.Item(key, key + (index < 2 ? ": " : ":"), CompletionKind.Field, order: $"0{index}")),
            _ => [],
        };
    }

    private static IEnumerable<CompletionItem> Kinds(CompletionContext context, Holder item)
    {
        var apiVersion = item.ValueOf("apiVersion");
        var ofVersion = ApiSchema.Kinds.Where(kind => kind.ApiVersion == apiVersion).ToList();
        return (ofVersion.Count > 0 ? ofVersion : ApiSchema.Kinds.AsEnumerable())
            .GroupBy(kind => kind.Kind)
            .Select(same => context.Value(same.Key, CompletionKind.Class, string.Join(", ", same.Select(kind => kind.ApiVersion))));
    }

    private static IEnumerable<CompletionItem> Versions(CompletionContext context, Holder item)
    {
        var kind = item.ValueOf("kind");
        var ofKind = ApiSchema.Kinds.Where(one => one.Kind == kind).ToList();
        return (ofKind.Count > 0 ? ofKind : ApiSchema.Kinds.AsEnumerable())
            .GroupBy(one => one.ApiVersion)
            .Select(same => context.Value(
                same.Key,
                CompletionKind.Value,
                string.Join(", ", same.Select(one => one.Kind).Take(4)),
                same.Key.Contains("alpha", StringComparison.Ordinal) || same.Key.Contains("beta", StringComparison.Ordinal) ? "1" : "0"));
    }
}
