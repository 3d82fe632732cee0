using Kubewright.Core.Graph.References;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Names of objects where a field names one, keys of ConfigMaps and Secrets, volumes of the pod, namespaces.</summary>
internal static class ReferenceCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        if (context.Path is not { Place: CursorPlace.Value, Key: { } key } || context.Spot.Owner is not { } owner)
        {
            return [];
        }

        if (owner.NameInAnyVersion == "core.VolumeMount" && key == "name")
        {
            return Volumes(context);
        }

        if (owner.ShortName == "ObjectMeta" && key == "namespace")
        {
            return Namespaces(context);
        }

        if (ReferenceFields.Of(owner.NameInAnyVersion, key) is { } field)
        {
            return Names(context, field);
        }

        if (ReferenceFields.Of(owner.NameInAnyVersion).FirstOrDefault(one => one.KeyField == key) is { Targets: [var target, ..] } beside)
        {
            return Keys(context, target.Kind, context.Path.Holder.ValueOf(beside.Field));
        }

        return owner.NameInAnyVersion == "core.KeyToPath" && key == "key" ? KeysOfVolume(context) : [];
    }

    private static IEnumerable<CompletionItem> Names(CompletionContext context, ReferenceField field)
    {
        var kind = field.KindField is { } beside ? context.Path.Holder.ValueOf(beside) : null;
        return from one in context.Objects
               where field.MayName(one.Resource, kind)
               select context.Value(one.Resource.Name!, CompletionKind.Reference, $"{one.Resource.Kind} in {one.Resource.File.Path}", one.Order);
    }

    private static IEnumerable<CompletionItem> Keys(CompletionContext context, string kind, string? name) =>
        from one in context.Objects
        where one.Resource.Kind == kind && one.Resource.Type.Group.Length == 0 && (name is not { Length: > 0 } || one.Resource.Name == name)
        from key in Declarations.KeysOf(one.Resource)
        select context.Value(key.Name.Value, CompletionKind.Property, one.Resource.ToString(), one.Order);

    /// <summary>In <c>items</c> the list's owner says of which object the keys are.</summary>
    private static IEnumerable<CompletionItem> KeysOfVolume(CompletionContext context)
    {
        var source = context.Path.Holder.Parent.Parent;
        return source.Key == "secret"
            ? Keys(context, "Secret", source.ValueOf(source.Keys.Contains("name") ? "name" : "secretName"))
            : Keys(context, "ConfigMap", source.ValueOf("name"));
    }

    private static IEnumerable<CompletionItem> Volumes(CompletionContext context)
    {
        var ofPod = context.Path.Holder.WithKey("volumes")?.Child("volumes")?.Items.Select(volume => volume.ValueOf("name")) ?? [];
        var ofClaims = context.Path.Holder.WithKey("volumeClaimTemplates")?.Child("volumeClaimTemplates")?.Items
            .Select(claim => claim.Child("metadata")?.ValueOf("name"))
            ?? [];
        return ofPod.Concat(ofClaims).Where(name => name is { Length: > 0 })
            .Select(name => context.Value(name!, CompletionKind.Reference, "volume of the pod"));
    }

    private static IEnumerable<CompletionItem> Namespaces(CompletionContext context) =>
        context.Set is not { } set ? []
        : set.Resources
            .SelectMany(resource =>
                resource.Kind == "Namespace"
                    ? [resource.Name]
                    : set.NamespaceOf(resource) is { IsStated: true } stated
                    ? [stated.Name]
                    : Array.Empty<string?>())
            .OfType<string>()
            .Distinct()
            .Select(name => context.Value(name, CompletionKind.Reference, "namespace"));
}
