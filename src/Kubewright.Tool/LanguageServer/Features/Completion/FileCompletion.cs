using Kubewright.Core.Resources.Kinds;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>In a kustomization the files beside it and the folders that have one of their own.</summary>
internal static class FileCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        if (!Kustomization.IsFileName(context.Document.Source.Name) || ListOf(context.Path) is not { } list)
        {
            return [];
        }

        var folder = context.Document.Source.Directory;
        return from document in context.Root.Documents
               where document != context.Document
               let isKustomization = Kustomization.IsFileName(document.Source.Name)
               where list is not ("bases" or "components") || isKustomization
               let target = isKustomization ? document.Source.Directory : document.Source.NormalizedPath
               where target != folder
               select context.Value(Path.GetRelativePath("/" + folder, "/" + target).Replace('\\', '/'), CompletionKind.File);
    }

    private static string? ListOf(CursorPath path)
    {
        var list = path.Holder.Key is null ? path.Holder.Parent : path.Holder;
        return path.Place == CursorPlace.Item && list.Key is "resources" or "bases" or "components" ? list.Key
            : path is { Place: CursorPlace.Value, Key: "path" } && path.Holder.Parent.Key is "patches" or "patchesJson6902" ? path.Holder.Parent.Key
            : null;
    }
}
